package io.dcp.audit.entity;

import io.dcp.platform.database.TextMapConverter;
import io.dcp.platform.database.UuidColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record in the chain. It is added once and never changed; retention removes the oldest. */
@Entity
@Table(name = "audit_rows")
public class AuditRow {
  @Id private long seq;

  @Convert(converter = UuidColumn.class)
  @Column(name = "entry_id", nullable = false)
  private UUID entry;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AuditFacts.Kind kind;

  @Column(name = "occurred_at", nullable = false)
  private Instant at;

  @Column(name = "actor_id")
  private @Nullable String actorId;

  private @Nullable String actor;

  @Column(name = "session_id")
  private @Nullable String session;

  @Column(name = "by_token", nullable = false)
  private boolean byToken;

  private @Nullable String address;

  @Column(nullable = false)
  private String action;

  @Column(name = "server_id")
  private @Nullable String server;

  @Column(name = "server_name")
  private @Nullable String serverName;

  private @Nullable String resource;

  @Column(name = "request_id")
  private @Nullable String requestId;

  @Enumerated(EnumType.STRING)
  private @Nullable AuditOutcome outcome;

  private @Nullable String code;

  @Column(name = "took_micros")
  private @Nullable Long tookMicros;

  @Convert(converter = TextMapConverter.class)
  @Column(nullable = false)
  private Map<String, String> details;

  @Convert(converter = FieldChanges.class)
  private List<FieldChange> changes;

  @Column(nullable = false)
  private String canonical;

  @Column(name = "key_id", nullable = false)
  private String keyId;

  @Column(nullable = false)
  private String mac;

  protected AuditRow() {}

  /** The record behind a place of the chain, sealed with the one there. */
  public static AuditRow behind(Link last, AuditFacts facts, AuditSeal seal) {
    return new AuditRow(last.seq() + 1, facts, last.mac(), seal);
  }

  private AuditRow(long seq, AuditFacts facts, String before, AuditSeal seal) {
    this.seq = seq;
    this.entry = facts.entry();
    this.kind = facts.kind();
    this.at = facts.at();
    var who = Optional.ofNullable(facts.actor());
    this.actorId = who.map(AuditFacts.Actor::id).orElse(null);
    this.actor = who.map(AuditFacts.Actor::name).orElse(null);
    this.session = who.map(AuditFacts.Actor::session).orElse(null);
    this.byToken = who.map(AuditFacts.Actor::byToken).orElse(false);
    this.address = facts.address();
    this.action = facts.action();
    var where = Optional.ofNullable(facts.server());
    this.server = where.map(AuditFacts.Place::id).orElse(null);
    this.serverName = where.map(AuditFacts.Place::name).orElse(null);
    this.resource = facts.resource();
    this.requestId = facts.requestId();
    this.outcome = facts.outcome();
    this.code = facts.code();
    this.tookMicros = facts.tookMicros();
    this.details = facts.details();
    this.changes = facts.changes();
    this.canonical = Canonical.text(seq, seal.keyId(), facts);
    this.keyId = seal.keyId();
    this.mac = seal.of(before, canonical);
  }

  public long seq() {
    return seq;
  }

  public String canonical() {
    return canonical;
  }

  public String keyId() {
    return keyId;
  }

  /** Proves this record and, through those before it, all of the chain up to here. */
  public String mac() {
    return mac;
  }

  public Link link() {
    return new Link(seq, mac);
  }

  /** What the columns say. */
  public AuditFacts facts() {
    return new AuditFacts(
        entry,
        kind,
        at,
        who(),
        address,
        action,
        server == null ? null : new AuditFacts.Place(server, serverName),
        resource,
        requestId,
        outcome,
        code,
        tookMicros == null ? null : Duration.of(tookMicros, ChronoUnit.MICROS),
        details,
        changes);
  }

  private AuditFacts.@Nullable Actor who() {
    return actorId == null || actor == null || session == null
        ? null
        : new AuditFacts.Actor(actorId, actor, session, byToken);
  }

  /**
   * What is wrong with this record behind the given one; empty when nothing is.
   *
   * @param before seal of the record before it
   */
  public Optional<ChainFault> fault(String before, AuditSeal seal) {
    var sealed = seal.named(keyId);
    if (sealed.isEmpty()) {
      return Optional.of(ChainFault.OTHER_KEY);
    }
    if (!canonical.startsWith("{\"seq\":" + seq + ",")) {
      return Optional.of(ChainFault.REORDERED);
    }
    var intact =
        canonical.equals(Canonical.text(seq, keyId, facts()))
            && sealed.get().matches(mac, before, canonical);
    return intact ? Optional.empty() : Optional.of(ChainFault.EDITED);
  }
}
