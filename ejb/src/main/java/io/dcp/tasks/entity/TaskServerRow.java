package io.dcp.tasks.entity;

import io.dcp.platform.database.UuidColumn;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a task works on a server. */
@Entity
@Table(name = "task_servers")
public class TaskServerRow {
  @Id private UUID id;

  @Convert(converter = UuidColumn.class)
  @Column(name = "task_id", nullable = false)
  private UUID task;

  @Convert(converter = UuidColumn.class)
  @Column(name = "server_id", nullable = false)
  private UUID server;

  protected TaskServerRow() {}

  public TaskServerRow(UUID task, ServerId server) {
    this.id = UUID.randomUUID();
    this.task = task;
    this.server = server.value();
  }

  public ServerId server() {
    return new ServerId(server);
  }
}
