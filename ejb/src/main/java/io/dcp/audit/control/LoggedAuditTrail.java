package io.dcp.audit.control;

import io.dcp.platform.log.LogContext;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes audit records to the log {@value #LOGGER}: one line for the intent and one for its
 * outcome, joined by an id.
 */
@ApplicationScoped
public class LoggedAuditTrail implements AuditTrail {
  /** Name of the log that holds nothing but audit records. */
  public static final String LOGGER = "io.dcp.audit";

  private static final System.Logger FAILURES = System.getLogger(LoggedAuditTrail.class.getName());

  private Writer writer;

  /** Writes one record: the event's name and its fields. */
  interface Writer {
    void write(String event, Map<String, Object> fields);
  }

  protected LoggedAuditTrail() {
    this((event, fields) -> System.getLogger(LOGGER).log(System.Logger.Level.INFO, event, fields));
  }

  LoggedAuditTrail(Writer writer) {
    this.writer = writer;
  }

  @Override
  public Entry intend(Intent intent) {
    var id = UUID.randomUUID();
    write("audit.intent", intent, describe(id, intent));
    return new LoggedEntry(id, intent);
  }

  private static Map<String, Object> describe(UUID id, Intent intent) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id.toString());
    fields.put("action", intent.action());
    intent.caller().map(Caller::username).ifPresent(name -> fields.put("actor", name));
    intent.caller().map(Caller::userId).ifPresent(user -> fields.put("actorId", user.toString()));
    intent.server().ifPresent(server -> fields.put("server", server.toString()));
    intent.resource().map(AuditText::of).ifPresent(name -> fields.put("resource", name));
    intent.address().map(AuditText::of).ifPresent(address -> fields.put("address", address));
    return fields;
  }

  /**
   * The request's id stands on every line of the log that is written for it: it is not repeated as
   * a field.
   */
  private void write(String event, Intent intent, Map<String, Object> fields) {
    var request = intent.requestId().or(LogContext::requestId);
    if (request.isEmpty()) {
      writer.write(event, fields);
      return;
    }
    try (var scope = LogContext.ofRequest(request.get())) {
      writer.write(event, fields);
    }
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
      finish(Map.of("outcome", "succeeded"), took);
    }

    @Override
    public void failed(String code, Duration took) {
      finish(Map.of("outcome", "failed", "code", code), took);
    }

    /** The change has happened or not by now: a lost line must not turn it into an error. */
    private void finish(Map<String, String> outcome, Duration took) {
      try {
        var fields = describe(id, intent);
        fields.putAll(outcome);
        fields.put("tookMillis", took.toMillis());
        write("audit.outcome", intent, fields);
      } catch (RuntimeException lost) {
        FAILURES.log(System.Logger.Level.ERROR, "audit.outcome.lost id=" + id, lost);
      }
    }
  }
}
