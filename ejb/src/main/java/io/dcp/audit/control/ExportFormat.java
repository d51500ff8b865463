package io.dcp.audit.control;

import io.dcp.api.audit.AuditEntry;
import io.dcp.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How entries are written for other programs: a line each. */
public enum ExportFormat {
  /** JSON objects as in a list. */
  NDJSON(
      "application/x-ndjson", "", entry -> new String(Json.write(entry), StandardCharsets.UTF_8)),

  /** For spreadsheets (RFC 4180), in which no text is taken for a formula. */
  CSV(
      "text/csv",
      "seq,at,id,actor,actorId,session,byToken,address,action,server,serverName,resource,"
          + "requestId,outcome,code,tookMicros,details\r\n",
      ExportFormat::csv);

  private final String mediaType;
  private final String heading;
  private final Function<AuditEntry, String> line;

  ExportFormat(String mediaType, String heading, Function<AuditEntry, String> line) {
    this.mediaType = mediaType;
    this.heading = heading;
    this.line = line;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  byte[] heading() {
    return heading.getBytes(StandardCharsets.UTF_8);
  }

  byte[] line(AuditEntry entry) {
    return (line.apply(entry) + (this == CSV ? "\r\n" : "\n")).getBytes(StandardCharsets.UTF_8);
  }

  private static String csv(AuditEntry entry) {
    var actor = Optional.ofNullable(entry.actor());
    Stream<@Nullable Object> fields =
        Stream.of(
            entry.seq(),
            entry.at(),
            entry.id(),
            actor.map(AuditEntry.AuditActor::name).orElse(null),
            actor.map(AuditEntry.AuditActor::id).orElse(null),
            actor.map(AuditEntry.AuditActor::session).orElse(null),
            actor.map(AuditEntry.AuditActor::byToken).orElse(null),
            entry.address(),
            entry.action(),
            entry.server(),
            entry.serverName(),
            entry.resource(),
            entry.requestId(),
            entry.outcome(),
            entry.code(),
            entry.tookMicros(),
            entry.details().isEmpty()
                ? null
                : new String(Json.write(new TreeMap<>(entry.details())), StandardCharsets.UTF_8));
    return fields.map(ExportFormat::field).collect(Collectors.joining(","));
  }

  /** A text that begins like a formula gets an apostrophe before it, which spreadsheets hide. */
  private static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Instant) {
      return value.toString();
    }
    var text = value.toString();
    var safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
