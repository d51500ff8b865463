package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one row that says whether the platform has its first administrator; locked while it gets one.
 */
@Entity
@Table(name = "platform_setup")
public class PlatformSetup {
  public static final short ONLY = 1;

  @Id private short id;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  protected PlatformSetup() {}

  public boolean completed() {
    return completedAt != null;
  }

  public void complete(Instant now) {
    completedAt = now;
  }
}
