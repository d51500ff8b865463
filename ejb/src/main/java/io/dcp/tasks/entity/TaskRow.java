package io.dcp.tasks.entity;

import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskState;
import io.dcp.api.tasks.TaskSummary;
import io.dcp.platform.database.UuidColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task. It is added before its work begins, written while that goes on, and ends once, by the
 * work or by a start of the platform that finds it open; retention removes it.
 */
@Entity
@Table(name = "tasks")
public class TaskRow {
  @Id private UUID id;

  @Column(nullable = false)
  private String kind;

  @Convert(converter = UuidColumn.class)
  @Column(name = "server_id")
  private @Nullable UUID server;

  @Convert(converter = UuidColumn.class)
  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(nullable = false)
  private String username;

  @Convert(converter = UuidColumn.class)
  @Column(name = "session_id", nullable = false)
  private UUID session;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TaskState state;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "cancel_requested", nullable = false)
  private boolean cancelRequested;

  @Column(nullable = false)
  private int total;

  @Column(nullable = false)
  private int succeeded;

  @Column(nullable = false)
  private int failed;

  @Column(nullable = false)
  private int denied;

  @Column(nullable = false)
  private int skipped;

  @Column(name = "error_code")
  private @Nullable String errorCode;

  @Column(name = "error_detail")
  private @Nullable String errorDetail;

  protected TaskRow() {}

  public TaskRow(TaskOrigin origin, TaskStatus status) {
    this.id = origin.id();
    this.kind = origin.kind();
    this.server = origin.server();
    this.userId = origin.user();
    this.username = origin.username();
    this.session = origin.session();
    this.createdAt = origin.createdAt().truncatedTo(ChronoUnit.MICROS);
    this.state = status.state();
    become(status);
  }

  /** The task is as far as that now. */
  public final void become(TaskStatus status) {
    state = status.state();
    startedAt = status.startedAt();
    endedAt = status.endedAt();
    cancelRequested = status.cancelRequested();
    total = status.counts().total();
    succeeded = status.counts().succeeded();
    failed = status.counts().failed();
    denied = status.counts().denied();
    skipped = status.counts().skipped();
    var error = status.error();
    errorCode = error == null ? null : error.code();
    errorDetail = error == null ? null : error.detail();
  }

  public UUID id() {
    return id;
  }

  public TaskOrigin origin() {
    return new TaskOrigin(id, kind, server, userId, username, session, createdAt);
  }

  public TaskStatus status() {
    return new TaskStatus(
        state,
        startedAt,
        endedAt,
        cancelRequested,
        new TaskCounts(total, succeeded, failed, denied, skipped),
        errorCode == null || errorDetail == null ? null : new TaskError(errorCode, errorDetail));
  }

  public TaskSummary summary() {
    return status().of(origin());
  }
}
