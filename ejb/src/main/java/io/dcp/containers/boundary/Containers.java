package io.dcp.containers.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerDetail;
import io.dcp.api.containers.ContainerPage;
import io.dcp.api.containers.ContainerProcesses;
import io.dcp.api.containers.ContainerRename;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLines;
import io.dcp.api.policies.PolicyVerdict;
import io.dcp.containers.control.ContainerCreation;
import io.dcp.containers.control.ContainerFields;
import io.dcp.containers.control.ContainerListing;
import io.dcp.containers.control.EnvironmentMask;
import io.dcp.engine.EngineContainers;
import io.dcp.mirror.control.MirroredItems;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Versioned;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.ChangesNothing;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Validation;
import io.dcp.policies.control.Admission;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Containers on all servers. No transaction runs here, because every method reaches an engine.
 *
 * <p>The access decision is about the container that a {@link ContainerRef} names; lists hold the
 * containers that the caller may see.
 */
@ApplicationScoped
public class Containers {
  private static final int MOST_CHANGES = 10_000;

  private Fleet fleet;
  private Mirrors mirrors;
  private MirroredLists lists;
  private Admission admission;
  private ContainerCreation creation;
  private Validation validation;
  private AccessDecision access;
  private CurrentCaller caller;
  private Clock clock;

  protected Containers() {}

  @Inject
  public Containers(
      Fleet fleet,
      Mirrors mirrors,
      MirroredLists lists,
      Admission admission,
      ContainerCreation creation,
      Validation validation,
      AccessDecision access,
      CurrentCaller caller,
      Clock clock) {
    this.clock = clock;
    this.fleet = fleet;
    this.mirrors = mirrors;
    this.lists = lists;
    this.admission = admission;
    this.creation = creation;
    this.validation = validation;
    this.access = access;
    this.caller = caller;
  }

  /**
   * The containers of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   */
  @Requires(Action.CONTAINER_VIEW)
  public Versioned<ContainerPage> list(Set<ServerId> only, ContainerQuery query, PageRequest page) {
    return list(lists.all(Action.CONTAINER_VIEW, only, Mirrors::containers), query, page);
  }

  /** The containers of one server; also 200 while it does not answer, as its freshness tells. */
  @Requires(Action.CONTAINER_VIEW)
  public Versioned<ContainerPage> list(ServerId server, ContainerQuery query, PageRequest page) {
    return list(lists.one(Action.CONTAINER_VIEW, server, Mirrors::containers), query, page);
  }

  /** The words for a status follow from the time, so that an answer is new each minute. */
  private Versioned<ContainerPage> list(
      Versioned<MirroredItems<ContainerSummary>> items, ContainerQuery query, PageRequest page) {
    var now = clock.instant();
    return items
        .and(now.truncatedTo(ChronoUnit.MINUTES))
        .map(all -> ContainerListing.page(all, query.filter(), page, now));
  }

  /** A container with its configuration, read now. */
  @Requires(Action.CONTAINER_VIEW)
  public ContainerDetail detail(ServerId server, ContainerRef container) {
    var detail = fleet.engine(server).containers().inspect(container.text()).detail();
    return maySeeSecrets(server) ? detail : EnvironmentMask.mask(detail);
  }

  /** What the engine itself answers, read now. */
  @Requires(Action.CONTAINER_VIEW)
  public JsonNode inspect(ServerId server, ContainerRef container) {
    var raw = fleet.engine(server).containers().inspect(container.text()).raw();
    return maySeeSecrets(server) ? raw : EnvironmentMask.mask(raw);
  }

  /** The newest lines that a container wrote. */
  @Requires(Action.CONTAINER_LOGS)
  public LogLines logs(ServerId server, ContainerRef container, LogSelection selection) {
    return fleet.engine(server).containers().logs(container.text(), selection.range());
  }

  /** The processes of a container that runs, read now. */
  @Requires(Action.CONTAINER_VIEW)
  public ContainerProcesses processes(ServerId server, ContainerRef container) {
    return fleet.engine(server).containers().processes(container.text());
  }

  /** How a container's files differ from its image, read now. */
  @Requires(Action.CONTAINER_VIEW)
  public ContainerChanges changes(ServerId server, ContainerRef container) {
    return fleet.engine(server).containers().changes(container.text(), MOST_CHANGES);
  }

  /**
   * What the policy would say to a container, with every rule that it breaks; nothing is made.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  @Requires(Action.CONTAINER_CREATE)
  @ChangesNothing
  public PolicyVerdict verdict(ServerId server, ContainerCreate request) {
    return admission.judge(server, fleet.engine(server), checked(request));
  }

  private ContainerCreate checked(ContainerCreate request) {
    validation.check(request);
    ContainerFields.check(request);
    return request;
  }

  /**
   * Creates a container and, unless told otherwise, starts it. An image that the engine lacks is
   * pulled, which can take minutes.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}, {@link ErrorCode#POLICY_REFUSED},
   *     and those of {@link ContainerCreation#create}
   */
  @Requires(Action.CONTAINER_CREATE)
  @Audited("container.create")
  public ContainerDetail create(ServerId server, @AuditResource("name") ContainerCreate request) {
    var engine = fleet.engine(server);
    admission.require(server, engine, checked(request));
    var id = creation.create(engine, request);
    mirrors.refresh(server, id);
    var detail = engine.containers().inspect(id).detail();
    return maySeeSecrets(server) ? detail : EnvironmentMask.mask(detail);
  }

  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.start")
  public void start(ServerId server, @AuditResource ContainerRef container) {
    change(server, container, containers -> containers.start(container.text()));
  }

  /** Stops a container; one that does not end in time is killed. */
  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.stop")
  public void stop(ServerId server, @AuditResource ContainerRef container, StopGrace grace) {
    var duration = grace.duration();
    change(server, container, containers -> containers.stop(container.text(), duration));
  }

  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.restart")
  public void restart(ServerId server, @AuditResource ContainerRef container, StopGrace grace) {
    var duration = grace.duration();
    change(server, container, containers -> containers.restart(container.text(), duration));
  }

  /** Sends a signal to a container's first process. */
  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.kill")
  public void kill(ServerId server, @AuditResource ContainerRef container, Signal signal) {
    change(server, container, containers -> containers.kill(container.text(), signal.name()));
  }

  /** Freezes all processes of a container. */
  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.pause")
  public void pause(ServerId server, @AuditResource ContainerRef container) {
    change(server, container, containers -> containers.pause(container.text()));
  }

  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.unpause")
  public void unpause(ServerId server, @AuditResource ContainerRef container) {
    change(server, container, containers -> containers.unpause(container.text()));
  }

  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.rename")
  public void rename(
      ServerId server, @AuditResource ContainerRef container, ContainerRename request) {
    validation.check(request);
    change(server, container, containers -> containers.rename(container.text(), request.name()));
  }

  /**
   * Removes a container.
   *
   * @param force also while it runs
   * @param volumes also its anonymous volumes, whose data is lost
   */
  @Requires(Action.CONTAINER_DELETE)
  @Audited("container.delete")
  public void remove(
      ServerId server, @AuditResource ContainerRef container, boolean force, boolean volumes) {
    change(server, container, containers -> containers.remove(container.text(), force, volumes));
  }

  /** Whoever changes a container sees the change in the next list. */
  private void change(ServerId server, ContainerRef container, Consumer<EngineContainers> change) {
    change.accept(fleet.engine(server).containers());
    mirrors.refresh(server, container.text());
  }

  private boolean maySeeSecrets(ServerId server) {
    return access.decide(caller.get(), Action.SECRET_VIEW, server) instanceof Decision.Allowed;
  }
}
