package io.dcp.audit.control;

import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes audit records to the log {@code io.dcp.audit}: one line for the intent and one for its
 * outcome, joined by an id.
 */
@ApplicationScoped
public class LoggedAuditTrail implements AuditTrail {
  /** Name of the log that holds nothing but audit records. */
  public static final String LOGGER = "io.dcp.audit";

  private static final System.Logger FAILURES = System.getLogger(LoggedAuditTrail.class.getName());

  private Clock clock;
  private Consumer<String> sink;

  protected LoggedAuditTrail() {}

  @Inject
  public LoggedAuditTrail(Clock clock) {
    this(clock, line -> System.getLogger(LOGGER).log(System.Logger.Level.INFO, line));
  }

  LoggedAuditTrail(Clock clock, Consumer<String> sink) {
    this.clock = clock;
    this.sink = sink;
  }

  @Override
  public Entry intend(Intent intent) {
    var id = UUID.randomUUID();
    write(describe("intent", id, intent));
    return new LoggedEntry(id, intent);
  }

  private Map<String, Object> describe(String phase, UUID id, Intent intent) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "audit." + phase);
    line.put("id", id.toString());
    line.put("time", clock.instant().toString());
    line.put("action", intent.action());
    intent.caller().map(Caller::username).ifPresent(name -> line.put("actor", name));
    intent.caller().map(Caller::userId).ifPresent(user -> line.put("actorId", user.toString()));
    intent.server().ifPresent(server -> line.put("server", server.toString()));
    intent.resource().ifPresent(resource -> line.put("resource", resource));
    intent.requestId().ifPresent(request -> line.put("requestId", request));
    intent.address().ifPresent(address -> line.put("address", address));
    return line;
  }

  private void write(Map<String, Object> line) {
    sink.accept(AuditLine.of(line));
  }

  private final class LoggedEntry implements Entry {
    private final UUID id;
    private final Intent intent;

    private LoggedEntry(UUID id, Intent intent) {
      this.id = id;
      this.intent = intent;
    }

    @Override
    public void succeeded(Duration took) {
      finish("succeeded", "", took);
    }

    @Override
    public void failed(String code, Duration took) {
      finish("failed", code, took);
    }

    /** The change has happened or not by now: a lost line must not turn it into an error. */
    private void finish(String outcome, String code, Duration took) {
      try {
        var line = describe("outcome", id, intent);
        line.put("outcome", outcome);
        if (!code.isEmpty()) {
          line.put("code", code);
        }
        line.put("tookMillis", took.toMillis());
        write(line);
      } catch (RuntimeException lost) {
        FAILURES.log(System.Logger.Level.ERROR, "audit.outcome.lost id=" + id, lost);
      }
    }
  }
}
