package io.dcp.containers.boundary;

import io.dcp.api.containers.ContainerOperation;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.FleetAction;
import io.dcp.api.tasks.Task;
import io.dcp.containers.control.ActionItem;
import io.dcp.containers.control.ActionPlan;
import io.dcp.containers.control.ActionSettings;
import io.dcp.containers.control.ActionSlots;
import io.dcp.containers.control.ActionTargets;
import io.dcp.containers.control.ActionWork;
import io.dcp.containers.control.ContainerUseCases;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Validation;
import io.dcp.tasks.control.NewTask;
import io.dcp.tasks.control.TaskKind;
import io.dcp.tasks.control.TaskLauncher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * The same for many containers, over all servers. Each of them is decided about and put on record
 * when its turn comes, as if it alone had been asked for.
 */
@ApplicationScoped
public class ContainerActions {
  private Containers containers;
  private ActionTargets targets;
  private ActionSlots slots;
  private ActionSettings settings;
  private TaskLauncher tasks;
  private Validation validation;
  private AuditedRequest audited;
  private ExecutorService threads;

  protected ContainerActions() {}

  @Inject
  public ContainerActions(
      Containers containers,
      ActionTargets targets,
      ActionSlots slots,
      ActionSettings settings,
      TaskLauncher tasks,
      Validation validation,
      AuditedRequest audited,
      @VirtualThreads ExecutorService threads) {
    this.containers = containers;
    this.targets = targets;
    this.slots = slots;
    this.settings = settings;
    this.tasks = tasks;
    this.validation = validation;
    this.audited = audited;
    this.threads = threads;
  }

  /**
   * Begins it; the task tells what becomes of each container.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}, {@link ErrorCode#TOO_MANY_TASKS}
   */
  @Requires(Action.CONTAINER_OPERATE)
  @Audited("container.actions")
  public Task begin(@AuditResource("action") FleetAction request) {
    validation.check(request);
    var plan = plan(request);
    var items = targets.of(request);
    var work =
        new ActionWork(items, plan, new UseCases(request.action()), slots, settings, threads);
    var task =
        tasks.launch(
            new NewTask(
                kind(request),
                items.stream().map(ActionItem::server).collect(Collectors.toSet()),
                items.stream().map(ActionItem::part).toList()),
            work);
    audited.found("task", task.id().toString());
    audited.found("containers", String.valueOf(items.size()));
    return task;
  }

  private ActionPlan plan(FleetAction request) {
    var strategy = request.strategy();
    if (strategy == null) {
      return ActionPlan.atOnce(settings);
    }
    if (request.action() != ContainerOperation.RESTART) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "strategy", "Only a restart has a strategy.");
    }
    return ActionPlan.rolling(strategy);
  }

  private static TaskKind kind(FleetAction request) {
    return new TaskKind(
        request.strategy() == null
            ? "containers." + request.action().wireName()
            : "containers.rolling-restart");
  }

  private final class UseCases implements ContainerUseCases {
    private final ContainerOperation operation;

    private UseCases(ContainerOperation operation) {
      this.operation = operation;
    }

    @Override
    public void act(ServerId server, ContainerRef container) {
      switch (operation) {
        case START -> containers.start(server, container);
        case STOP -> containers.stop(server, container, StopGrace.OWN);
        case RESTART -> containers.restart(server, container, StopGrace.OWN);
        case KILL -> containers.kill(server, container, Signal.of(null));
        case PAUSE -> containers.pause(server, container);
        case UNPAUSE -> containers.unpause(server, container);
      }
    }

    @Override
    public ContainerSummary look(ServerId server, ContainerRef container) {
      return containers.detail(server, container).summary();
    }
  }
}
