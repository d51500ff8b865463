package io.dcp.audit.entity;

import io.dcp.platform.crypto.MacKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The last record that retention removed: the chain begins behind it. There is at most one row of
 * it, which moves forward.
 */
@Entity
@Table(name = "audit_checkpoints")
public class AuditCheckpoint {
  public static final short ONLY = 1;

  @Id private short id;

  @Column(nullable = false)
  private long seq;

  @Column(nullable = false)
  private String mac;

  @Column(name = "written_at", nullable = false)
  private Instant writtenAt;

  @Column(name = "key_id", nullable = false)
  private String keyId;

  @Column(nullable = false)
  private String seal;

  protected AuditCheckpoint() {}

  public AuditCheckpoint(Link link, Instant now, MacKey key) {
    this.id = ONLY;
    move(link, now, key);
  }

  /** The chain begins behind this record from now on. */
  public final void move(Link link, Instant now, MacKey key) {
    this.seq = link.seq();
    this.mac = link.mac();
    this.writtenAt = now.truncatedTo(ChronoUnit.MICROS);
    this.keyId = key.id();
    this.seal = key.seal(text());
  }

  public Link link() {
    return new Link(seq, mac);
  }

  /** Whether it is as the platform wrote it. */
  public boolean isIntact(MacKey key) {
    return key.named(keyId).filter(it -> it.matches(seal, text())).isPresent();
  }

  private byte[] text() {
    return (seq + " " + mac + " " + writtenAt).getBytes(StandardCharsets.UTF_8);
  }
}
