package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskSummary;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.control.ServersInSight;
import io.dcp.tasks.control.OpenTasks.TaskListener;
import io.dcp.tasks.entity.TaskRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tasks that somebody may see, for whoever shows them as they go on. */
@Offered("showing tasks as they go on")
@ApplicationScoped
public class WatchedTasks {
  private static final int MOST = 50;

  private TaskStore store;
  private OpenTasks open;
  private ServersInSight servers;

  protected WatchedTasks() {}

  @Inject
  public WatchedTasks(TaskStore store, OpenTasks open, ServersInSight servers) {
    this.store = store;
    this.open = open;
    this.servers = servers;
  }

  /** Tells every task whenever it was written, at most a few times a second. */
  public void listen(TaskListener listener) {
    open.listen(listener);
  }

  /** The newest tasks that the viewer may see. */
  public List<TaskSummary> newest(Caller viewer) {
    return store.find(new TaskFilter(sight(viewer), Set.of(), Optional.empty()), MOST).stream()
        .map(TaskRow::summary)
        .toList();
  }

  /** Empty when the viewer may not see it. */
  public Optional<TaskSummary> cut(StoredTask task, Caller viewer) {
    return Optional.of(task).filter(it -> it.isIn(sight(viewer))).map(StoredTask::summary);
  }

  private TaskSight sight(Caller viewer) {
    return new TaskSight(viewer, servers.of(viewer, Action.TASK_VIEW));
  }
}
