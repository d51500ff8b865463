package io.dcp.events.entity;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.database.TextMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is kept. Written once, never changed, removed when it is too old. */
@Entity
@IdClass(StoredEventKey.class)
@Table(name = "engine_events")
public class StoredEvent {
  @Id
  @Column(name = "server_id")
  private UUID serverId;

  @Id
  @Column(name = "event_id")
  private String eventId;

  @Column(name = "server_name", nullable = false)
  private String serverName;

  @Column(name = "occurred_at", nullable = false)
  private Instant occurredAt;

  @Column(nullable = false)
  private String type;

  @Column(nullable = false)
  private String action;

  @Column(nullable = false)
  private String subject;

  private @Nullable String name;

  @Convert(converter = TextMapConverter.class)
  @Column(nullable = false)
  private Map<String, String> attributes;

  protected StoredEvent() {}

  public StoredEvent(EngineEvent event) {
    this.serverId = event.server();
    this.eventId = event.id();
    this.serverName = event.serverName();
    this.occurredAt = event.time();
    this.type = event.type();
    this.action = event.action();
    this.subject = event.subject();
    this.name = event.name();
    this.attributes = Map.copyOf(event.attributes());
  }

  /** The event as it was told. */
  public EngineEvent view() {
    return new EngineEvent(
        eventId, serverId, serverName, occurredAt, type, action, subject, name, attributes);
  }
}
