package io.dcp.tasks.control;

import io.dcp.platform.structure.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The tasks that are open, and how far they are written. What cannot be written now, because the
 * database is away, is written by a later round; until then the task stays here.
 */
@Offered("hearing how far tasks are")
@ApplicationScoped
public class OpenTasks {
  private static final Logger LOG = System.getLogger(OpenTasks.class.getName());

  private TaskStore store;
  private final Map<UUID, OpenTask> open = new ConcurrentHashMap<>();
  private final List<TaskListener> listeners = new CopyOnWriteArrayList<>();

  protected OpenTasks() {}

  @Inject
  public OpenTasks(TaskStore store) {
    this.store = store;
  }

  /** Hears of a task whenever it was written, at most a few times a second. */
  @FunctionalInterface
  public interface TaskListener {
    void written(StoredTask task);
  }

  /** Tells every task that is written from now on. */
  public void listen(TaskListener listener) {
    listeners.add(listener);
  }

  /** Writes a new task; from now on it is written whenever it has changed. */
  StoredTask add(OpenTask task) {
    var first = task.snapshot();
    store.add(first);
    open.put(task.origin().id(), task);
    tell(first);
    return first;
  }

  /** Asks a task to end; false when it has ended. */
  public boolean cancel(UUID id) {
    return Optional.ofNullable(open.get(id)).map(OpenTask::cancel).orElse(false);
  }

  /** How many of a user's tasks are open. */
  long countOf(UUID user) {
    return open.values().stream().filter(task -> task.origin().user().equals(user)).count();
  }

  /** Writes whatever is new of all open tasks; one that cannot be written does not stop others. */
  void writeAll() {
    Set.copyOf(open.values()).forEach(this::write);
  }

  /** Writes what is new of a task; what is older never comes after it. */
  void write(OpenTask task) {
    task.writing().lock();
    try {
      task.unwritten().ifPresent(now -> write(task, now));
    } finally {
      task.writing().unlock();
    }
  }

  private void write(OpenTask task, StoredTask now) {
    try {
      store.write(now);
    } catch (RuntimeException away) {
      task.notWritten();
      LOG.log(Level.WARNING, "task.not-written id=" + task.origin().id(), away);
      return;
    }
    if (now.status().state().isEnd()) {
      open.remove(task.origin().id());
    }
    tell(now);
  }

  private void tell(StoredTask now) {
    listeners.forEach(listener -> listener.written(now));
  }
}
