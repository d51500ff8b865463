package io.dcp.terminals.control;

import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.engine.ProgramStream;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs programs without input to their end, bounded in time and output. */
@ApplicationScoped
public class CommandRuns {
  private static final Duration EXIT_PATIENCE = Duration.ofSeconds(2);
  private static final Duration EXIT_POLL = Duration.ofMillis(20);

  private ExecutorService threads;

  protected CommandRuns() {}

  @Inject
  public CommandRuns(@VirtualThreads ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * What became of a program.
   *
   * @param exitCode -1 when it had not ended in time, or the engine does not know
   */
  public record Outcome(int exitCode, boolean timedOut, BoundedText stdout, BoundedText stderr) {}

  /**
   * Runs a program.
   *
   * @param limit from its start; beyond it the program goes on unheard
   */
  public Outcome run(
      EnginePrograms programs, String container, ProgramRequest request, Duration limit) {
    var id = programs.prepare(container, request);
    var stdout = new BoundedText();
    var stderr = new BoundedText();
    try (var stream = programs.start(id, request.terminal())) {
      stream.closeInput();
      var reading =
          CompletableFuture.runAsync(
              () ->
                  stream.readTo((channel, buffer, offset, length) ->
                      (channel == ProgramStream.Channel.STDERR ? stderr : stdout)
                          .add(buffer, offset, length)),
              threads);
      if (!endsWithin(reading, limit)) {
        return new Outcome(-1, true, stdout, stderr);
      }
    }
    return new Outcome(exitCode(programs, id), false, stdout, stderr);
  }

  private static boolean endsWithin(CompletableFuture<Void> reading, Duration limit) {
    try {
      reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof DomainException known
          ? known
          : new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new DomainException(ErrorCode.ENGINE_UNREACHABLE, "The platform stops.", stopping);
    }
  }

  /** The output ends a moment before the engine knows of the end. */
  int exitCode(EnginePrograms programs, String id) {
    var end = System.nanoTime() + EXIT_PATIENCE.toNanos();
    do {
      var state = programs.state(id);
      var code = state.exitCode();
      if (!state.running() && code != null) {
        return code;
      }
    } while (waited(EXIT_POLL) && System.nanoTime() < end);
    return -1;
  }

  private boolean waited(Duration pause) {
    return !endsWithin(new CompletableFuture<>(), pause);
  }
}
