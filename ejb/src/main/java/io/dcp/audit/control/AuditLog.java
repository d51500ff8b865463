package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.Link;
import io.dcp.platform.log.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes each record of the chain to the log {@value #LOGGER} as well, one line for a row, so that
 * it can be shipped to where nobody here can change it.
 */
@ApplicationScoped
public class AuditLog {
  /** Name of the log that holds nothing but audit records. */
  public static final String LOGGER = "io.dcp.audit";

  private static final System.Logger FAILURES = System.getLogger(AuditLog.class.getName());

  private Writer writer;

  /** Writes one line: the event's name and its fields. */
  interface Writer {
    void write(String event, Map<String, Object> fields);
  }

  protected AuditLog() {
    this((event, fields) -> System.getLogger(LOGGER).log(System.Logger.Level.INFO, event, fields));
  }

  AuditLog(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes the line of a record that is in the chain; that it cannot be written changes nothing of
   * that.
   */
  void write(AuditFacts facts, Link link) {
    var event = "audit." + facts.kind().name().toLowerCase(Locale.ROOT);
    try {
      writeFor(facts.requestId(), event, describe(facts, link));
    } catch (RuntimeException lost) {
      FAILURES.log(System.Logger.Level.ERROR, "audit.line.lost seq=" + link.seq(), lost);
    }
  }

  /** The request's id is that of the log's context, where other lines have it too. */
  private void writeFor(@Nullable String request, String event, Map<String, Object> fields) {
    if (request == null) {
      writer.write(event, fields);
      return;
    }
    try (var scope = LogContext.ofRequest(request)) {
      writer.write(event, fields);
    }
  }

  private static Map<String, Object> describe(AuditFacts facts, Link link) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", facts.entry().toString());
    fields.put("seq", link.seq());
    fields.put("mac", link.mac());
    fields.put("action", facts.action());
    var actor = facts.actor();
    if (actor != null) {
      fields.put("actor", actor.name());
      fields.put("actorId", actor.id());
      fields.put(actor.byToken() ? "token" : "session", actor.session());
    }
    var server = facts.server();
    if (server != null) {
      fields.put("server", server.id());
      put(fields, "serverName", server.name());
    }
    put(fields, "resource", facts.resource());
    put(fields, "address", facts.address());
    put(
        fields,
        "outcome",
        Optional.ofNullable(facts.outcome()).map(AuditOutcome::wireName).orElse(null));
    put(fields, "code", facts.code());
    put(
        fields,
        "tookMillis",
        Optional.ofNullable(facts.took()).map(Duration::toMillis).orElse(null));
    facts.details().forEach((name, value) -> fields.put("detail." + name, value));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
