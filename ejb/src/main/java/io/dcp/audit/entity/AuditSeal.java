package io.dcp.audit.entity;

import io.dcp.platform.crypto.MacKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Seals each record together with the seal of the one before it. */
public record AuditSeal(MacKey key) {
  /** What stands before the first record. */
  public static final String NOTHING_BEFORE = "0".repeat(64);

  String keyId() {
    return key.id();
  }

  /** With the key that has that id: today's, or one before it. */
  Optional<AuditSeal> named(String keyId) {
    return key.named(keyId).map(AuditSeal::new);
  }

  /** How many keys came after that one; {@link Integer#MAX_VALUE} for one that is unknown. */
  public int ageOf(String keyId) {
    return key.named(keyId).map(MacKey::age).orElse(Integer.MAX_VALUE);
  }

  String of(String before, String canonical) {
    return key.seal(HexFormat.of().parseHex(before), bytes(canonical));
  }

  boolean matches(String seal, String before, String canonical) {
    return key.matches(seal, HexFormat.of().parseHex(before), bytes(canonical));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
