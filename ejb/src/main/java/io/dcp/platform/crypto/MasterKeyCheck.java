package io.dcp.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

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

  static MasterKeyCheck sealedBy(MasterSeal seal, Instant now) {
    var check = new MasterKeyCheck();
    check.id = ONLY;
    check.createdAt = now;
    check.sealAnew(seal);
    return check;
  }

  final void sealAnew(MasterSeal seal) {
    sealed = seal.seal(KNOWN_TEXT, PURPOSE);
  }

  /**
   * Tries today's key, and the one before it.
   *
   * @return whether it was today's
   * @throws UnreadableSecretException when it is another one
   */
  boolean opensWith(MasterSeal seal) {
    seal.open(sealed, PURPOSE);
    return Arrays.equals(Envelope.of(sealed).masterKeyId(), seal.masterKey().id());
  }
}
