package io.dcp.recordings.entity;

import io.dcp.api.recordings.Recording;
import io.dcp.api.recordings.RecordingCut;
import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.crypto.Sealed;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.database.UuidColumn;
import io.dcp.platform.security.ServerId;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording. It is added when its terminal begins and closed once, when it ends or when a start
 * of the platform finds that it did not get to that; retention or a person removes it.
 */
@Entity
@Table(name = "recordings")
public class RecordingRow {
  private static final SealedColumn PURPOSE = SealedColumn.of(RecordingRow.class);

  @Id private UUID id;

  @Convert(converter = UuidColumn.class)
  @Column(name = "server_id", nullable = false)
  private UUID server;

  @Column(name = "server_name", nullable = false)
  private String serverName;

  @Column(name = "container_id", nullable = false)
  private String container;

  @Column(name = "container_name", nullable = false)
  private String containerName;

  @Convert(converter = UuidColumn.class)
  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(nullable = false)
  private String username;

  private @Nullable String command;

  @Column(nullable = false)
  private boolean terminal;

  @Column(name = "with_input", nullable = false)
  private boolean withInput;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RecordingState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "cut_by")
  private @Nullable RecordingCut cutBy;

  @Column(name = "took_micros", nullable = false)
  private long tookMicros;

  @Column(name = "cast_bytes", nullable = false)
  private long bytes;

  @Column(name = "missed_bytes", nullable = false)
  private long missedBytes;

  @Column(nullable = false)
  private long segments;

  private @Nullable String sha256;

  @Sealed("recording/{}")
  @Column(name = "sealed_key", nullable = false)
  private byte[] sealedKey;

  protected RecordingRow() {}

  /**
   * A recording that begins.
   *
   * @param sealedKey the key of its file
   */
  public RecordingRow(
      UUID id, RecordedTerminal of, boolean withInput, Instant startedAt, byte[] sealedKey) {
    this.id = id;
    this.server = of.server().value();
    this.serverName = of.serverName();
    this.container = of.container();
    this.containerName = of.containerName();
    this.userId = of.user();
    this.username = of.username();
    this.command = of.command();
    this.terminal = of.terminal();
    this.withInput = withInput;
    this.startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
    this.state = RecordingState.RECORDING;
    this.sealedKey = sealedKey.clone();
  }

  public UUID id() {
    return id;
  }

  public ServerId server() {
    return new ServerId(server);
  }

  /** Full id. */
  public String container() {
    return container;
  }

  public String username() {
    return username;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public RecordingState state() {
    return state;
  }

  public byte[] sealedKey() {
    return sealedKey.clone();
  }

  /** What is authenticated with the key and with each piece of the file. */
  public String purpose() {
    return purposeOf(id);
  }

  public static String purposeOf(UUID id) {
    return PURPOSE.purpose(id);
  }

  /** Pieces and digest that the file must have; empty while its terminal goes on. */
  public Optional<Extent> extent() {
    return Optional.ofNullable(sha256)
        .map(digest ->
            new Extent(
                segments, bytes, digest, Duration.of(tookMicros, ChronoUnit.MICROS), missedBytes));
  }

  /**
   * Nothing more comes.
   *
   * @param why it ends before its terminal did; null when it holds all of it
   */
  public void end(Extent extent, @Nullable RecordingCut why) {
    state = why == null ? RecordingState.COMPLETE : RecordingState.CUT;
    cutBy = why;
    segments = extent.segments();
    bytes = extent.bytes();
    sha256 = extent.sha256();
    tookMicros = extent.took().toNanos() / 1_000;
    missedBytes = extent.missed();
  }

  /** The platform was killed, and nothing can be read of it. */
  public void lose() {
    state = RecordingState.LOST;
    cutBy = RecordingCut.KILLED;
  }

  /** As the API tells it. */
  public Recording view() {
    return new Recording(
        id,
        server,
        serverName,
        container,
        containerName,
        userId,
        username,
        command,
        terminal,
        withInput,
        startedAt,
        state == RecordingState.RECORDING ? null : startedAt.plus(tookMicros, ChronoUnit.MICROS),
        tookMicros / 1_000,
        state,
        cutBy,
        bytes,
        missedBytes,
        sha256);
  }
}
