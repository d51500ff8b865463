package io.dcp.testing;

import io.dcp.platform.security.AuditTrail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps audit records as short lines: {@code action resource actor outcome}. */
public final class RecordedAudit implements AuditTrail {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public Entry intend(Intent intent) {
    var line =
        "%s %s by %s"
            .formatted(
                intent.action(),
                intent.resource().orElse("-"),
                intent.caller().map(caller -> caller.username()).orElse("nobody"));
    return new Entry() {
      @Override
      public void succeeded(Duration took) {
        lines.add(line + ": succeeded");
      }

      @Override
      public void failed(String code, Duration took) {
        lines.add(line + ": " + code);
      }
    };
  }
}
