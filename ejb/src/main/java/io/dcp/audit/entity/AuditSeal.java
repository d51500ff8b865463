package io.dcp.audit.entity;

import io.dcp.platform.crypto.MacKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Seals each record together with the seal of the one before it. */
public record AuditSeal(MacKey key) {
  /** What stands before the first record. */
  public static final String NOTHING_BEFORE = "0".repeat(64);

  String keyId() {
    return key.id();
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
