package io.dcp.audit.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text of a record that is sealed: a JSON object whose names stand in a fixed order. What
 * is not known is left out, so that a field that comes later changes no earlier text.
 */
final class Canonical {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Canonical() {}

  static String text(long seq, String keyId, AuditFacts facts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("seq", seq);
    fields.put("key", keyId);
    fields.put("entry", facts.entry().toString());
    fields.put("kind", facts.kind().name());
    fields.put("at", facts.at().toString());
    var actor = facts.actor();
    if (actor != null) {
      fields.put("actorId", actor.id());
      fields.put("actor", actor.name());
      fields.put("session", actor.session());
      fields.put("byToken", actor.byToken());
    }
    put(fields, "address", facts.address());
    fields.put("action", facts.action());
    var server = facts.server();
    if (server != null) {
      fields.put("server", server.id());
      put(fields, "serverName", server.name());
    }
    put(fields, "resource", facts.resource());
    put(fields, "request", facts.requestId());
    put(fields, "outcome", facts.outcome());
    put(fields, "code", facts.code());
    put(fields, "tookMicros", facts.tookMicros());
    if (!facts.details().isEmpty()) {
      fields.put("details", new TreeMap<>(facts.details()));
    }
    if (!facts.changes().isEmpty()) {
      fields.put("changes", facts.changes());
    }
    return json(fields);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
