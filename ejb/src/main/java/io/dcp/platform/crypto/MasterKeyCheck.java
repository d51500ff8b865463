package io.dcp.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A known text, sealed once: proof that today's master key is the one that sealed the rest. */
@Entity
@Table(name = "master_key_checks")
class MasterKeyCheck {
  static final short ONLY = 1;
  private static final String PURPOSE = "master-key/check";
  private static final byte[] KNOWN_TEXT = "dcp".getBytes(StandardCharsets.UTF_8);

  @Id private short id;

  @Column(nullable = false)
  private byte[] sealed;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected MasterKeyCheck() {}

  static MasterKeyCheck sealedBy(Secrets secrets, Instant now) {
    var check = new MasterKeyCheck();
    check.id = ONLY;
    check.sealed = secrets.seal(KNOWN_TEXT, PURPOSE);
    check.createdAt = now;
    return check;
  }

  /**
   * Tries today's key.
   *
   * @throws UnreadableSecretException when it is another one
   */
  void openWith(Secrets secrets) {
    secrets.open(sealed, PURPOSE);
  }
}
