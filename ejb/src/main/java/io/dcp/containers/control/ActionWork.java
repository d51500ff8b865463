package io.dcp.containers.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.tasks.control.TaskRun;
import io.dcp.tasks.control.TaskWork;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does the same to many containers, as its plan says. Every engine call has its own deadline. */
public final class ActionWork implements TaskWork {
  private static final Logger LOG = System.getLogger(ActionWork.class.getName());

  private final List<ActionItem> items;
  private final ActionPlan plan;
  private final ContainerUseCases containers;
  private final ActionSlots slots;
  private final Duration look;
  private final ExecutorService threads;
  private final AtomicReference<@Nullable DomainException> stopped = new AtomicReference<>();

  public ActionWork(
      List<ActionItem> items,
      ActionPlan plan,
      ContainerUseCases containers,
      ActionSlots slots,
      ActionSettings settings,
      ExecutorService threads) {
    this.items = List.copyOf(items);
    this.plan = plan;
    this.containers = containers;
    this.slots = slots;
    this.look = settings.look();
    this.threads = threads;
  }

  @Override
  public void run(TaskRun run) throws InterruptedException {
    var workers = new ArrayList<Future<?>>();
    for (var lane : plan.lanes(items)) {
      for (var worker = 0; worker < Math.min(plan.width(), lane.size()); worker++) {
        workers.add(
            threads.submit(() -> {
              work(lane, run);
              return null;
            }));
      }
    }
    try {
      for (var worker : workers) {
        worker.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      workers.forEach(worker -> worker.cancel(true));
    }
    var why = stopped.get();
    if (why != null) {
      throw why;
    }
  }

  private void work(Queue<Integer> lane, TaskRun run) throws InterruptedException {
    for (var next = lane.poll(); next != null; next = lane.poll()) {
      if (run.isCancelled() || stopped.get() != null || !act(next, run)) {
        return;
      }
    }
  }

  /** Does it to one container, whatever comes of it; false when the task is to end before. */
  private boolean act(int part, TaskRun run) throws InterruptedException {
    var item = items.get(part);
    if (!slots.enter(item.server(), run)) {
      return false;
    }
    try {
      try {
        run.begins(part);
        call(item, run);
      } finally {
        slots.leave(item.server());
      }
      if (plan.patience() != null) {
        new Recovery(containers, plan.patience(), look).await(item, run);
      }
      run.succeeded(part);
    } catch (DomainException refused) {
      fails(part, refused, run);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "action.broken container=" + item.container(), broken);
      fails(part, new DomainException(ErrorCode.INTERNAL, "Something went wrong."), run);
    }
    return true;
  }

  private void call(ActionItem item, TaskRun run) throws InterruptedException {
    Recovery.inNameOfCaller(
        run,
        () -> {
          containers.act(item.server(), item.container());
          return item;
        });
  }

  private void fails(int part, DomainException why, TaskRun run) {
    run.failed(part, why);
    if (plan.patience() != null) {
      var sentence = "Stopped at “%s”: %s".formatted(items.get(part).part().name(), why.sentence());
      if (stopped.compareAndSet(null, new DomainException(why.code(), sentence))) {
        run.log(sentence);
      }
    }
  }
}
