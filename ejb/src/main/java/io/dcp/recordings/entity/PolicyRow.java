package io.dcp.recordings.entity;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What was chosen for a server; gone with it. */
@Entity(name = "RecordingPolicyRow")
@Table(name = "recording_policies")
public class PolicyRow {
  @Id
  @Column(name = "server_id")
  private UUID server;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RecordingChoice policy;

  @Version private long version;

  protected PolicyRow() {}

  public PolicyRow(ServerId server, RecordingChoice policy) {
    this.server = server.value();
    this.policy = policy;
  }

  public RecordingChoice policy() {
    return policy;
  }

  public long version() {
    return version;
  }

  public void choose(RecordingChoice next) {
    policy = next;
  }
}
