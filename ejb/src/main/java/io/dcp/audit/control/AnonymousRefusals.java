package io.dcp.audit.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.ClientNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests of nobody in particular that were refused. Each address and code gets one record
 * a minute, however many there were: a flood must not become one of records.
 *
 * <p>Life cycle: {@link #begin} once, {@link #end} when the platform stops.
 */
@ApplicationScoped
public class AnonymousRefusals {
  private static final int MOST_ADDRESSES = 10_000;
  private static final String OTHERS = "others";

  private AuditTrail trail;
  private AuditSettings settings;
  private ExecutorService threads;
  private final Map<Refusal, Long> counts = new ConcurrentHashMap<>();
  private @Nullable Repeated repeated;

  private record Refusal(String network, ErrorCode code) {}

  protected AnonymousRefusals() {}

  @Inject
  public AnonymousRefusals(
      AuditTrail trail, AuditSettings settings, @VirtualThreads ExecutorService threads) {
    this.trail = trail;
    this.settings = settings;
    this.threads = threads;
  }

  public void begin() {
    repeated = Repeated.start(threads, settings.refusalInterval(), this::record);
  }

  public void count(String address, ErrorCode code) {
    var refusal = new Refusal(ClientNetwork.of(address), code);
    var counted =
        counts.size() < MOST_ADDRESSES || counts.containsKey(refusal)
            ? refusal
            : new Refusal(OTHERS, code);
    counts.merge(counted, 1L, Long::sum);
  }

  /** Puts what was counted on record. */
  public void record() {
    for (var refusal : List.copyOf(counts.keySet())) {
      Optional.ofNullable(counts.remove(refusal)).ifPresent(count -> record(refusal, count));
    }
  }

  private void record(Refusal refusal, long count) {
    trail.refused(
        new AuditTrail.Intent(
                "request.refused",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(refusal.network()))
            .with("count", Long.toString(count)),
        refusal.code().name());
  }

  public void end() {
    if (repeated != null) {
      repeated.close();
    }
    record();
  }
}
