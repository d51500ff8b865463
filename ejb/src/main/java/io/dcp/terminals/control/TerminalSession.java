package io.dcp.terminals.control;

import io.dcp.engine.ProgramStream;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.ByteQueue;
import io.dcp.recordings.control.SessionRecording;
import io.dcp.terminals.boundary.Terminal;
import io.dcp.terminals.boundary.TerminalSize;
import io.dcp.terminals.boundary.TerminalViewer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program with at most one viewer.
 *
 * <p>Life cycle: it begins with a viewer; it may lose it and get another one within a while; it is
 * over when the program has closed its output, when the connection to the engine breaks, or when it
 * is ended. Its three threads end with it.
 */
public final class TerminalSession {
  private static final int INPUT_CAPACITY = 256 * 1024;
  private static final byte[] INTERRUPT = {3};
  private static final byte[] END_OF_INPUT = {4};

  private final Details details;
  private final ProgramStream stream;
  private final ProgramEnd programEnd;
  private final Duration inputPatience;
  private final Consumer<TerminalSession> whenLeftForGood;
  private final ByteQueue<byte[]> input = new ByteQueue<>(INPUT_CAPACITY, piece -> piece.length);
  private final LatestSize size;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Replay replay = new Replay();
  private @Nullable TerminalViewer viewer;
  private long leftAt = System.nanoTime();
  private final LongAdder typed = new LongAdder();
  private final LongAdder shown = new LongAdder();
  private volatile boolean brokeOff;
  private volatile long usedAt = System.nanoTime();

  /**
   * What does not change.
   *
   * @param shell the shell that was found; null when a command was given
   * @param marker empty for a container's own program, which nobody ends
   * @param recording gets what is shown
   */
  record Details(
      String id,
      Caller caller,
      ServerId server,
      String container,
      @Nullable String shell,
      boolean terminal,
      Optional<Marker> marker,
      SessionRecording recording) {}

  /** Tells the exit code when the output has ended; null when the engine does not know it. */
  interface ProgramEnd {
    @Nullable Integer exitCode();
  }

  TerminalSession(
      Details details,
      ProgramStream stream,
      LatestSize size,
      ProgramEnd programEnd,
      Duration inputPatience,
      Consumer<TerminalSession> whenLeftForGood) {
    this.details = details;
    this.stream = stream;
    this.size = size;
    this.programEnd = programEnd;
    this.inputPatience = inputPatience;
    this.whenLeftForGood = whenLeftForGood;
  }

  Details details() {
    return details;
  }

  /**
   * Begins to work.
   *
   * @param whenOver hears once, on the reading thread, that the session is over
   */
  void begin(Executor threads, Runnable whenOver) {
    threads.execute(() -> read(whenOver));
    threads.execute(this::write);
    threads.execute(size::run);
  }

  /** Gives the terminal to a viewer, with what was shown last; the one before loses it. */
  public Terminal show(TerminalViewer next) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (viewer != null) {
        viewer.replaced();
      }
      next.session(details.id(), details.shell(), details.recording().id().orElse(null));
      details.recording().trouble().ifPresent(trouble -> tellUnrecorded(next, trouble));
      for (var piece : replay.pieces()) {
        next.output(piece);
      }
      viewer = next;
      usedAt = System.nanoTime();
    } finally {
      lock.unlock();
    }
    return new Hold(next);
  }

  private void read(Runnable whenOver) {
    try {
      stream.readTo(this::received);
      var code = programEnd.exitCode();
      tell(found -> found.exited(code), "The program has ended.");
    } catch (DomainException broken) {
      brokeOff = true;
      tell(
          found -> found.failed(broken.code().name(), broken.sentence()),
          "The connection to the program broke.");
    } catch (RuntimeException unexpected) {
      tell(
          found -> found.failed(ErrorCode.INTERNAL.name(), ErrorCode.INTERNAL.title()),
          "The connection to the program broke.");
      throw unexpected;
    } finally {
      close();
      over.countDown();
      whenOver.run();
    }
  }

  private void received(ProgramStream.Channel channel, byte[] buffer, int offset, int length) {
    shown.add(length);
    var piece = new byte[length];
    System.arraycopy(buffer, offset, piece, 0, length);
    TerminalViewer found;
    lock.lock();
    try {
      replay.add(piece);
      found = viewer;
    } finally {
      lock.unlock();
    }
    try {
      // the program is held up by a viewer that does not read, and by nobody when there is none
      if (found != null) {
        found.output(piece);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      stream.close();
    }
  }

  private void tell(Consumer<TerminalViewer> last, String sentence) {
    tell(found -> {
      last.accept(found);
      found.over(sentence);
    });
  }

  private void tell(Consumer<TerminalViewer> message) {
    lock.lock();
    try {
      if (viewer != null) {
        message.accept(viewer);
      }
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    try {
      for (var piece = input.take(); piece.isPresent(); piece = input.take()) {
        stream.write(piece.get(), 0, piece.get().length);
        typed.add(piece.get().length);
      }
      if (!input.isClosed()) {
        stream.closeInput();
      }
    } catch (DomainException broken) {
      // whoever reads tells why
      input.close();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the program to end as a person would; it may not. */
  void sayGoodbye(Executor threads, Duration patience) throws InterruptedException {
    // a program that does not read holds up whoever writes: nobody waits for that
    threads.execute(() -> {
      try {
        if (details.terminal()) {
          stream.write(INTERRUPT, 0, INTERRUPT.length);
          stream.write(END_OF_INPUT, 0, END_OF_INPUT.length);
        } else {
          stream.closeInput();
        }
      } catch (DomainException gone) {
        // it has ended already
      }
    });
    over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Ends the connection to the program, and with it this session. */
  void close() {
    input.close();
    size.close();
    stream.close();
  }

  /** Whether it is over because the connection to the engine broke: the program may run on. */
  boolean brokeOff() {
    return brokeOff;
  }

  /** Bytes that the program was given. */
  long typed() {
    return typed.sum();
  }

  /** Bytes that the program wrote. */
  long shown() {
    return shown.sum();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Shows nothing more to its viewer. */
  void hide() {
    lock.lock();
    try {
      viewer = null;
      leftAt = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  /** Tells the viewer, if there is one, that what it sees is not recorded. */
  void tellUnrecorded(SessionRecording.Trouble trouble) {
    tell(found -> tellUnrecorded(found, trouble));
  }

  private static void tellUnrecorded(TerminalViewer viewer, SessionRecording.Trouble trouble) {
    viewer.failed(ErrorCode.RECORDING_LOST.name(), trouble.sentence());
  }

  /** Tells the viewer, if there is one, why the platform ends its terminal. */
  void refuse(ErrorCode code, String sentence) {
    tell(found -> found.failed(code.name(), sentence), sentence);
  }

  boolean isIdle(long now, Duration limit) {
    return now - usedAt > limit.toNanos();
  }

  /** Whether its viewer has been away for so long; false while there is one. */
  boolean isLeft(long now, Duration reconnect) {
    lock.lock();
    try {
      return viewer == null && now - leftAt > reconnect.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /** One viewer's hold; worth nothing once another viewer has the terminal. */
  private final class Hold implements Terminal {
    private final TerminalViewer holder;

    Hold(TerminalViewer holder) {
      this.holder = holder;
    }

    @Override
    public void input(byte[] bytes) throws InterruptedException {
      usedAt = System.nanoTime();
      if (!input.add(bytes, inputPatience)) {
        holder.failed(
            ErrorCode.INPUT_BLOCKED.name(),
            "The program does not read its input: what was sent last was left out.");
      }
    }

    @Override
    public void endInput() {
      input.complete();
    }

    @Override
    public void resize(TerminalSize wanted) {
      size.set(wanted);
    }

    @Override
    public void leave(boolean forGood) {
      lock.lock();
      try {
        if (viewer != holder) {
          return;
        }
        viewer = null;
        leftAt = System.nanoTime();
      } finally {
        lock.unlock();
      }
      if (forGood) {
        whenLeftForGood.accept(TerminalSession.this);
      }
    }
  }
}
