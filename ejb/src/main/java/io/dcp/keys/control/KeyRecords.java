package io.dcp.keys.control;

import io.dcp.platform.security.AuditTrail.Intent;
import java.util.Optional;

/** What the platform itself puts on record of its keys. */
final class KeyRecords {
  private KeyRecords() {}

  static Intent of(String action, String keyId) {
    return new Intent(
        action,
        Optional.empty(),
        Optional.empty(),
        Optional.of(keyId),
        Optional.empty(),
        Optional.empty());
  }
}
