package io.dcp.tasks.boundary;

import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskPage;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Uuids;
import io.dcp.servers.control.ServersInSight;
import io.dcp.tasks.control.OpenTasks;
import io.dcp.tasks.control.StoredTask;
import io.dcp.tasks.control.TaskSight;
import io.dcp.tasks.control.TaskStore;
import io.dcp.tasks.entity.TaskRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What goes on and what ended, for those who began it and for those who may see tasks on every
 * server that it works on. Any other task does not exist for the caller.
 */
@ApplicationScoped
public class Tasks {
  private static final String SIGHT =
      "everybody may see what he began; other tasks are cut to servers with that right";

  private TaskStore store;
  private OpenTasks open;
  private ServersInSight servers;
  private CurrentCaller caller;

  protected Tasks() {}

  @Inject
  public Tasks(TaskStore store, OpenTasks open, ServersInSight servers, CurrentCaller caller) {
    this.store = store;
    this.open = open;
    this.servers = servers;
    this.caller = caller;
  }

  /** A page of tasks, the newest first. */
  @Open(SIGHT)
  public TaskPage list(TaskQuery query, int limit) {
    // one more than asked for tells whether there are older ones
    var found = store.find(query.filter(sight(Action.TASK_VIEW)), limit + 1);
    var isLast = found.size() <= limit;
    var items = isLast ? found : found.subList(0, limit);
    return new TaskPage(
        items.stream().map(TaskRow::summary).toList(), isLast ? null : cursor(items.getLast()));
  }

  private static String cursor(TaskRow last) {
    return TaskQuery.cursor(last.origin().createdAt(), last.id());
  }

  /**
   * A task with its parts, a moment old at most.
   *
   * @throws DomainException {@link ErrorCode#TASK_NOT_FOUND}, also for one that the caller may not
   *     see
   */
  @Open(SIGHT)
  public Task get(String id) {
    return find(id).view();
  }

  /**
   * Asks a task to end. What it has begun is finished, what it has not is skipped; once is enough.
   *
   * @throws DomainException {@link ErrorCode#TASK_NOT_FOUND}, {@link ErrorCode#FORBIDDEN}, or
   *     {@link ErrorCode#TASK_ENDED} when it has ended
   */
  @Open("everybody may end what he began; other tasks take the right on every server of theirs")
  @Audited("task.cancel")
  public void cancel(@AuditResource String id) {
    var task = find(id);
    if (!task.isIn(sight(Action.TASK_CANCEL))) {
      throw new DomainException(
          ErrorCode.FORBIDDEN,
          "This needs the right %s on every server of the task."
              .formatted(Action.TASK_CANCEL.wireName()));
    }
    if (!open.cancel(task.origin().id())) {
      throw new DomainException(ErrorCode.TASK_ENDED, "The task has ended already.");
    }
  }

  private StoredTask find(String id) {
    var sight = sight(Action.TASK_VIEW);
    return Uuids.read(id)
        .flatMap(store::find)
        .filter(task -> task.isIn(sight))
        .orElseThrow(() -> new DomainException(ErrorCode.TASK_NOT_FOUND, "There is no such task."));
  }

  private TaskSight sight(Action action) {
    return new TaskSight(caller.get(), servers.of(action));
  }
}
