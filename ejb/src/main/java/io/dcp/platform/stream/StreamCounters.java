package io.dcp.platform.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** What all channels together did since the start; for metrics. */
@ApplicationScoped
public class StreamCounters {
  private final LongAdder open = new LongAdder();
  private final LongAdder sentFrames = new LongAdder();
  private final LongAdder sentBytes = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder queuedBytes = new LongAdder();
  private final LongAdder tooSlow = new LongAdder();

  /** Channels that are open now. */
  public long open() {
    return open.sum();
  }

  public long sentFrames() {
    return sentFrames.sum();
  }

  public long sentBytes() {
    return sentBytes.sum();
  }

  /** Weight of what slow viewers missed, for logs in lines. */
  public long dropped() {
    return dropped.sum();
  }

  /** Bytes that wait in the queues now; a frame for many viewers counts for each of them. */
  public long queuedBytes() {
    return queuedBytes.sum();
  }

  /** Connections that ended because their viewer was too slow. */
  public long tooSlow() {
    return tooSlow.sum();
  }

  void opened() {
    open.increment();
  }

  void closed() {
    open.decrement();
  }

  void sent(Frame frame) {
    sentFrames.increment();
    sentBytes.add(frame.size());
  }

  void dropped(long weight) {
    dropped.add(weight);
  }

  void queued(long bytes) {
    queuedBytes.add(bytes);
  }

  void endedAsTooSlow() {
    tooSlow.increment();
  }
}
