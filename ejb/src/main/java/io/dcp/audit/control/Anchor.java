package io.dcp.audit.control;

import io.dcp.audit.entity.Link;
import io.dcp.platform.crypto.MacKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The end of the chain at one moment, as it stands in a file outside of the database.
 *
 * @param mac seal of the record with that number
 * @param key which key made the seal
 * @param seal of the line itself
 */
record Anchor(long seq, String mac, Instant at, String key, String seal) {
  static Anchor of(Link head, Instant now, MacKey key) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    return new Anchor(
        head.seq(), head.mac(), at, key.id(), key.seal(text(head.seq(), head.mac(), at)));
  }

  boolean isIntact(MacKey with) {
    return with.named(key).filter(it -> it.matches(seal, text(seq, mac, at))).isPresent();
  }

  private static byte[] text(long seq, String mac, Instant at) {
    return (seq + " " + mac + " " + at).getBytes(StandardCharsets.UTF_8);
  }
}
