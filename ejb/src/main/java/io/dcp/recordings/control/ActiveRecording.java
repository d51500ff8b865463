package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingCut;
import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.stream.ByteQueue;
import io.dcp.recordings.entity.Extent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is being written.
 *
 * <p>Life cycle: the terminal's threads hand events over; one thread of its own writes them, and
 * closes the recording when the terminal is over or when nothing can be written any more. A
 * terminal waits for it only if it must not go on without, and then for a moment.
 */
final class ActiveRecording implements SessionRecording {
  /** So many bytes of events may wait to be written. */
  static final int CAPACITY = 256 * 1024;

  private static final Logger LOG = System.getLogger(ActiveRecording.class.getName());
  private static final Duration IDLE = Duration.ofHours(1);

  private final UUID id;
  private final CastFile file;
  private final boolean required;
  private final RecordingSettings settings;
  private final Keeper keeper;
  private final ByteQueue<TerminalEvent> queue = new ByteQueue<>(CAPACITY, TerminalEvent::size);
  private final long begun = System.nanoTime();
  private final AtomicLong gap = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private final AtomicReference<@Nullable RecordingCut> cut = new AtomicReference<>();
  private final CountDownLatch written = new CountDownLatch(1);
  private final TroubleReport report = new TroubleReport();
  private volatile @Nullable Outcome outcome;

  /** Keeps what is known of a recording beside its file. */
  interface Keeper {
    /**
     * The file is closed.
     *
     * @param cut why it ends before its terminal; null when it is complete
     */
    void closed(Extent extent, @Nullable RecordingCut cut);

    /** There was no terminal. */
    void discarded();
  }

  ActiveRecording(
      UUID id, CastFile file, boolean required, RecordingSettings settings, Keeper keeper) {
    this.id = id;
    this.file = file;
    this.required = required;
    this.settings = settings;
    this.keeper = keeper;
  }

  @Override
  public Optional<UUID> id() {
    return Optional.of(id);
  }

  @Override
  public void output(byte[] buffer, int offset, int length) {
    var before = gap.get();
    var piece = Arrays.copyOfRange(buffer, offset, offset + length);
    if (offer(new TerminalEvent.Output(micros(), before, piece))) {
      gap.addAndGet(-before);
    } else {
      gap.addAndGet(length);
      missed.addAndGet(length);
    }
  }

  @Override
  public void input(byte[] buffer, int offset, int length) {
    if (settings.withInput()) {
      offer(new TerminalEvent.Input(micros(), Arrays.copyOfRange(buffer, offset, offset + length)));
    }
  }

  @Override
  public void resized(int columns, int rows) {
    offer(new TerminalEvent.Resize(micros(), columns, rows));
  }

  private boolean offer(TerminalEvent event) {
    try {
      var taken = queue.add(event, required ? settings.patience() : Duration.ZERO);
      if (!taken && required) {
        stop(RecordingCut.UNWRITABLE, "its recording cannot be written quickly enough");
      }
      return taken;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private long micros() {
    return (System.nanoTime() - begun) / 1_000;
  }

  /** Writes until the terminal is over, or until nothing can be written any more. */
  void run() {
    try (file) {
      writeEvents();
      if (cut.get() == null) {
        file.finish();
      }
    } catch (IOException unwritable) {
      LOG.log(Level.WARNING, "recording.unwritable recording=" + id, unwritable);
      stop(RecordingCut.UNWRITABLE, "its recording cannot be written");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      stop(RecordingCut.KILLED, "the platform stops");
    } finally {
      close();
    }
  }

  private void writeEvents() throws IOException, InterruptedException {
    var due = System.nanoTime();
    while (!queue.isOver() && cut.get() == null) {
      var events =
          queue.takeAll(file.isWaiting() ? Duration.ofNanos(due - System.nanoTime()) : IDLE);
      if (!file.isWaiting()) {
        due = System.nanoTime() + settings.flush().toNanos();
      }
      for (var event : events) {
        write(event);
      }
      if (file.isWaiting() && System.nanoTime() - due >= 0) {
        file.flush();
      }
    }
  }

  private void write(TerminalEvent event) throws IOException {
    if (cut.get() == null && !file.add(event)) {
      file.flush();
      stop(RecordingCut.SIZE, "its recording is as large as it may be");
    }
  }

  /** Nothing more is recorded; the first reason counts. */
  private void stop(RecordingCut why, String words) {
    if (!cut.compareAndSet(null, why)) {
      return;
    }
    queue.complete();
    report.tell(
        new Trouble(
            required
                ? "This terminal may not go on without a recording, and %s.".formatted(words)
                : "From here on this terminal is not recorded: %s.".formatted(words),
            required));
  }

  private void close() {
    var extent = file.extent(missed.get());
    var why = cut.get();
    try {
      keeper.closed(extent, why);
    } finally {
      var state = why == null ? RecordingState.COMPLETE : RecordingState.CUT;
      outcome = new Outcome(id, state, extent.sha256());
      written.countDown();
    }
  }

  @Override
  public void whenTroubled(Consumer<Trouble> listener) {
    report.listen(listener);
  }

  @Override
  public Optional<Trouble> trouble() {
    return report.told();
  }

  @Override
  public Optional<Outcome> end() {
    queue.complete();
    try {
      written.await(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(outcome)
        .or(() -> Optional.of(new Outcome(id, RecordingState.RECORDING, null)));
  }

  @Override
  public void discard() {
    end();
    keeper.discarded();
  }
}
