package io.dcp.audit.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one record says. All texts are safe to show and bounded before they get here.
 *
 * @param entry joins an intent with its outcome
 * @param at to the microsecond, as every database keeps it
 * @param actor null for what happens before a sign-in, and for the platform itself
 * @param server null for what is done to the platform
 * @param outcome null for an intent
 * @param code why it did not succeed
 * @param details what else is known, by name
 * @param changes in what the thing differs now from what it was
 */
public record AuditFacts(
    UUID entry,
    Kind kind,
    Instant at,
    @Nullable Actor actor,
    @Nullable String address,
    String action,
    @Nullable Place server,
    @Nullable String resource,
    @Nullable String requestId,
    @Nullable AuditOutcome outcome,
    @Nullable String code,
    @Nullable Duration took,
    Map<String, String> details,
    List<FieldChange> changes) {

  /** What a record is of. */
  public enum Kind {
    /** It is about to be done. */
    INTENT,
    /** What became of an intent. */
    OUTCOME,
    /** Something that has happened already, or was refused: nothing to wait for. */
    EVENT
  }

  /** Who, with the name of that time. */
  public record Actor(String id, String name, String session, boolean byToken) {}

  /**
   * On which server.
   *
   * @param name of that time; null when it was not known then
   */
  public record Place(String id, @Nullable String name) {}

  public AuditFacts {
    at = at.truncatedTo(ChronoUnit.MICROS);
    took = took == null ? null : took.truncatedTo(ChronoUnit.MICROS);
    details = Map.copyOf(details);
    changes = List.copyOf(changes);
  }

  /** What happened to the platform, by nobody. */
  public static AuditFacts ofPlatform(
      Instant at, String action, AuditOutcome outcome, Map<String, String> details) {
    return new AuditFacts(
        UUID.randomUUID(),
        Kind.EVENT,
        at,
        null,
        null,
        action,
        null,
        null,
        null,
        outcome,
        null,
        null,
        details,
        List.of());
  }

  public @Nullable Long tookMicros() {
    return took == null ? null : took.toNanos() / 1_000;
  }

  /** The same about a thing that is called otherwise. */
  public AuditFacts about(String name) {
    return new AuditFacts(
        entry, kind, at, actor, address, action, server, name, requestId, outcome, code, took,
        details, changes);
  }

  /** The record of how this intent ended. */
  public AuditFacts ended(
      Instant now,
      AuditOutcome how,
      @Nullable String why,
      @Nullable Duration lasted,
      Map<String, String> found,
      List<FieldChange> changed) {
    return new AuditFacts(
        entry,
        Kind.OUTCOME,
        now,
        actor,
        address,
        action,
        server,
        resource,
        requestId,
        how,
        why,
        lasted,
        found,
        changed);
  }
}
