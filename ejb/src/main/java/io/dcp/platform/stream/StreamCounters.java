package io.dcp.platform.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** What all channels together did since the start, as metrics. */
@ApplicationScoped
public class StreamCounters {
  private final LongAdder open = new LongAdder();
  private final LongAdder sentFrames = new LongAdder();
  private final LongAdder sentBytes = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder queuedBytes = new LongAdder();
  private final LongAdder tooSlow = new LongAdder();

  /** With the application, so that its metrics are there: the server finds them in made beans. */
  void begin(@Observes Startup started) {}

  /** Channels that are open now. */
  @Gauge(
      name = "dcp_stream_connections",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "WebSockets that are open.")
  public long open() {
    return open.sum();
  }

  @Gauge(
      name = "dcp_stream_sent_frames",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Frames that were sent to viewers.")
  public long sentFrames() {
    return sentFrames.sum();
  }

  @Gauge(
      name = "dcp_stream_sent_bytes",
      absolute = true,
      unit = MetricUnits.BYTES,
      description = "Bytes that were sent to viewers.")
  public long sentBytes() {
    return sentBytes.sum();
  }

  /** Weight of what slow viewers missed, for logs in lines. */
  @Gauge(
      name = "dcp_stream_dropped",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Lines and messages that slow viewers missed.")
  public long dropped() {
    return dropped.sum();
  }

  /** Bytes that wait in the queues now; a frame for many viewers counts for each of them. */
  @Gauge(
      name = "dcp_stream_queued_bytes",
      absolute = true,
      unit = MetricUnits.BYTES,
      description = "Bytes that wait for viewers.")
  public long queuedBytes() {
    return queuedBytes.sum();
  }

  /** Connections that ended because their viewer was too slow. */
  @Gauge(
      name = "dcp_stream_too_slow",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Connections that ended because their viewer was too slow.")
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
