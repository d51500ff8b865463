package io.dcp.tasks.control;

import io.dcp.api.tasks.Task;
import io.dcp.platform.concurrent.ManagedThreads;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.tasks.entity.TaskOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * Begins tasks in the name of the current caller and carries them to their end.
 *
 * <p>The steps that write begin and end run on the server's managed executor; the work waits for
 * engines, so that it has a virtual thread and takes none of those that answer requests.
 */
@Offered("beginning a task")
@ApplicationScoped
public class TaskLauncher {
  private static final Logger LOG = System.getLogger(TaskLauncher.class.getName());

  private OpenTasks tasks;
  private CurrentCaller caller;
  private CallerScope scope;
  private TaskSettings settings;
  private Executor steps;
  private ExecutorService threads;
  private Clock clock;

  protected TaskLauncher() {}

  @Inject
  public TaskLauncher(
      OpenTasks tasks,
      CurrentCaller caller,
      CallerScope scope,
      TaskSettings settings,
      @ManagedThreads Executor steps,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.tasks = tasks;
    this.caller = caller;
    this.scope = scope;
    this.settings = settings;
    this.steps = steps;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Begins a task: when this returns it is written, and what becomes of it can be asked for.
   *
   * @throws DomainException {@link ErrorCode#TOO_MANY_TASKS} when the caller has too many open ones
   */
  public Task launch(NewTask task, TaskWork work) {
    var sender = TaskSender.of(caller);
    if (tasks.countOf(sender.caller().userId()) >= settings.mostByUser()) {
      throw new DomainException(
          ErrorCode.TOO_MANY_TASKS,
          "You have %d tasks that have not ended; wait for one, or cancel it."
              .formatted(settings.mostByUser()));
    }
    var open = new OpenTask(origin(task, sender), sender, task, scope, clock);
    var stored = tasks.add(open);
    steps.execute(() -> begin(open, work));
    return stored.view();
  }

  private TaskOrigin origin(NewTask task, TaskSender sender) {
    return new TaskOrigin(
        UUID.randomUUID(),
        task.kind().name(),
        task.servers().size() == 1
            ? task.servers().stream().findFirst().map(ServerId::value).orElse(null)
            : null,
        sender.caller().userId(),
        sender.caller().username(),
        sender.caller().sessionId(),
        clock.instant());
  }

  private void begin(OpenTask task, TaskWork work) {
    task.begin();
    tasks.write(task);
    threads.execute(() -> {
      run(task, work);
      steps.execute(() -> tasks.write(task));
    });
  }

  private static void run(OpenTask task, TaskWork work) {
    try {
      work.run(task);
      task.end();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      task.interrupt();
    } catch (DomainException refused) {
      task.fail(refused.code(), refused.sentence());
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "task.broken id=" + task.origin().id(), broken);
      task.fail(ErrorCode.INTERNAL, "Something went wrong; the server's log says more.");
    }
  }
}
