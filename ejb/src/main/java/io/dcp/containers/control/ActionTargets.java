package io.dcp.containers.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.FleetAction;
import io.dcp.api.containers.FleetAction.Selector;
import io.dcp.api.containers.FleetAction.Target;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the containers of an action among those that the current caller sees. A target that is not
 * among them stays as it was asked for, and what becomes of it is decided when its turn comes.
 */
@ApplicationScoped
public class ActionTargets {
  private MirroredLists lists;

  protected ActionTargets() {}

  @Inject
  public ActionTargets(MirroredLists lists) {
    this.lists = lists;
  }

  /**
   * The containers in the order of the request, none of them twice.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  public List<ActionItem> of(FleetAction action) {
    var targets = Optional.ofNullable(action.targets());
    var selector = Optional.ofNullable(action.selector());
    if (targets.isPresent() == selector.isPresent()) {
      throw wrong("targets", "An action takes either targets or a selector.");
    }
    var items = selector.map(this::selected).orElseGet(() -> named(targets.orElseThrow()));
    return List.copyOf(
        items.stream()
            .collect(
                Collectors.toMap(
                    item -> item.server() + "/" + item.container(),
                    item -> item,
                    (first, _) -> first,
                    LinkedHashMap::new))
            .values());
  }

  private List<ActionItem> selected(Selector selector) {
    var labels = selector.labels().stream().map(ActionTargets::label).toList();
    var found =
        seen(servers(Optional.ofNullable(selector.servers()).orElse(List.of()))).stream()
            .filter(it -> labels.stream().allMatch(label -> label.among(it.labels())))
            .map(ActionTargets::item)
            .toList();
    if (found.isEmpty()) {
      throw wrong("selector.labels", "No container that you see has these labels.");
    }
    if (found.size() > FleetAction.MOST) {
      throw wrong(
          "selector.labels",
          "%d containers have these labels; an action takes at most %d."
              .formatted(found.size(), FleetAction.MOST));
    }
    return found;
  }

  private List<ActionItem> named(List<Target> targets) {
    var seen = seen(servers(targets.stream().map(Target::server).toList()));
    return targets.stream().map(target -> item(target, seen)).toList();
  }

  private static ActionItem item(Target target, List<ContainerSummary> seen) {
    return seen.stream()
        .filter(it -> it.server().equals(target.server()))
        .filter(it -> it.id().equals(target.id()) || it.name().equals(target.id()))
        .findFirst()
        .map(ActionTargets::item)
        .orElseGet(() ->
            new ActionItem(
                new ServerId(target.server()),
                new ContainerRef(target.id()),
                new TaskPart(
                    target.id(),
                    target.server(),
                    null,
                    target.id(),
                    TaskPartState.WAITING,
                    null,
                    null)));
  }

  private static ActionItem item(ContainerSummary container) {
    return new ActionItem(
        new ServerId(container.server()),
        new ContainerRef(container.id()),
        new TaskPart(
            container.name(),
            container.server(),
            container.serverName(),
            container.id(),
            TaskPartState.WAITING,
            null,
            null));
  }

  private List<ContainerSummary> seen(Set<ServerId> servers) {
    return lists
        .all(Action.CONTAINER_VIEW, servers, Mirrors::containers)
        .content()
        .get()
        .matching(_ -> true);
  }

  private static Set<ServerId> servers(Collection<UUID> ids) {
    return ids.stream().map(ServerId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Label label(String text) {
    return Label.parse(text)
        .orElseThrow(() -> wrong("selector.labels", "A label is written like name=value."));
  }

  private static DomainException wrong(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }
}
