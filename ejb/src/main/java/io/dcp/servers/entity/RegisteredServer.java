package io.dcp.servers.entity;

import io.dcp.platform.crypto.Sealed;
import io.dcp.platform.database.TextMapConverter;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Docker engine that the platform looks after. Registered by an administrator, or at the start of
 * the platform as the engine of its own machine; removed by an administrator.
 */
@Entity
@Table(name = "servers")
public class RegisteredServer {
  @Id private UUID id;

  @Column(nullable = false, unique = true)
  private String name;

  @Column(nullable = false)
  private String endpoint;

  @Convert(converter = TextMapConverter.class)
  @Column(nullable = false)
  private Map<String, String> labels;

  @Column(name = "server_group")
  private @Nullable String group;

  /** TLS material of a {@code tcp://} server, SSH material of an {@code ssh://} one. */
  @Sealed("server/{}/tls")
  @Column(name = "sealed_tls")
  private byte @Nullable [] sealedCredentials;

  @Column(name = "registered_at_start", nullable = false)
  private boolean registeredAtStart;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Version private long version;

  protected RegisteredServer() {}

  private RegisteredServer(ServerId id, String name, String endpoint, Instant now) {
    this.id = id.value();
    this.name = name;
    this.endpoint = endpoint;
    this.labels = Map.of();
    this.createdAt = now;
  }

  /** A server that an administrator registers. */
  public static RegisteredServer registered(
      ServerId id,
      String name,
      String endpoint,
      Map<String, String> labels,
      @Nullable String group,
      byte @Nullable [] sealedCredentials,
      Instant now) {
    var server = new RegisteredServer(id, name, endpoint, now);
    server.labels = Map.copyOf(labels);
    server.group = group;
    server.sealedCredentials = sealedCredentials == null ? null : sealedCredentials.clone();
    return server;
  }

  /** The engine of the platform's own machine, which no address rule binds. */
  public static RegisteredServer ofThisMachine(
      ServerId id, String name, String endpoint, byte @Nullable [] sealedCredentials, Instant now) {
    var server = new RegisteredServer(id, name, endpoint, now);
    server.registeredAtStart = true;
    server.sealedCredentials = sealedCredentials == null ? null : sealedCredentials.clone();
    return server;
  }

  /** The engine of this machine listens elsewhere since the last start. */
  public void moveTo(String endpoint, byte @Nullable [] sealedCredentials) {
    this.endpoint = endpoint;
    this.sealedCredentials = sealedCredentials == null ? null : sealedCredentials.clone();
  }

  public ServerId id() {
    return new ServerId(id);
  }

  public String name() {
    return name;
  }

  public String endpoint() {
    return endpoint;
  }

  public Map<String, String> labels() {
    return labels;
  }

  public Optional<String> group() {
    return Optional.ofNullable(group);
  }

  public Optional<byte[]> sealedCredentials() {
    return Optional.ofNullable(sealedCredentials).map(byte[]::clone);
  }

  public boolean registeredAtStart() {
    return registeredAtStart;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
