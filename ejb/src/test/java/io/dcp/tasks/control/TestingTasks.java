package io.dcp.tasks.control;

import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.ServersInSight;
import io.dcp.tasks.entity.TaskOrigin;
import io.dcp.tasks.entity.TaskRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tasks of one part each, in memory, as pages watch them. */
public final class TestingTasks extends TaskStore {
  private final Map<UUID, StoredTask> stored = new ConcurrentHashMap<>();
  private final Map<UUID, OpenTask> begun = new ConcurrentHashMap<>();
  private final OpenTasks open = new OpenTasks(this);

  public WatchedTasks watched(AccessDecision access, Fleet fleet) {
    return new WatchedTasks(this, open, new ServersInSight(access, new CurrentCaller(), fleet));
  }

  public UUID begin(Caller by, ServerId server) {
    var origin =
        new TaskOrigin(
            UUID.randomUUID(),
            "tests.try",
            server.value(),
            by.userId(),
            by.username(),
            by.sessionId(),
            Clock.systemUTC().instant());
    var part = TaskScene.part("web", server);
    var task =
        new OpenTask(
            origin,
            new TaskSender(by, "request-1", "192.0.2.1"),
            new NewTask(new TaskKind("tests.try"), Set.of(server), List.of(part)),
            new CallerScopeUnused(),
            Clock.systemUTC());
    begun.put(origin.id(), task);
    open.add(task);
    return origin.id();
  }

  /** Its part succeeds, and it ends. */
  public void succeed(UUID id) {
    var task = Objects.requireNonNull(begun.get(id));
    task.begin();
    task.succeeded(0);
    task.end();
    open.writeAll();
  }

  @Override
  public void add(StoredTask task) {
    write(task);
  }

  @Override
  public void write(StoredTask task) {
    stored.put(task.origin().id(), task);
  }

  @Override
  public List<TaskRow> find(TaskFilter filter, int most) {
    return stored.values().stream()
        .filter(task -> task.isIn(filter.sight()))
        .map(task -> new TaskRow(task.origin(), task.status()))
        .toList();
  }

  /** Nothing is done here in anybody's name. */
  private static final class CallerScopeUnused extends CallerScope {}
}
