package io.dcp.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that is locked by whoever changes rights, so that changes happen one by one. */
@Entity
@Table(name = "rights_changes")
public class RightsChange {
  public static final short ONLY = 1;

  @Id private short id;

  @Column(name = "last_at")
  private @Nullable Instant lastAt;

  protected RightsChange() {}

  public void happens(Instant now) {
    lastAt = now;
  }
}
