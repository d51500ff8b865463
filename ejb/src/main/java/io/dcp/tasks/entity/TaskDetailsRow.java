package io.dcp.tasks.entity;

import io.dcp.api.tasks.TaskLogLine;
import io.dcp.api.tasks.TaskPart;
import io.dcp.platform.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Parts and log of a task, apart from it: lists of tasks do not read them. */
@Entity
@Table(name = "task_details")
public class TaskDetailsRow {
  @Id
  @Column(name = "task_id")
  private UUID task;

  @Column(nullable = false)
  private String parts;

  @Column(nullable = false)
  private String log;

  protected TaskDetailsRow() {}

  public TaskDetailsRow(UUID task, TaskDetails details) {
    this.task = task;
    this.parts = text(details.parts());
    this.log = text(details.log());
  }

  public void become(TaskDetails details) {
    parts = text(details.parts());
    log = text(details.log());
  }

  public TaskDetails details() {
    return new TaskDetails(
        List.of(Json.read(parts, TaskPart[].class).orElseThrow()),
        List.of(Json.read(log, TaskLogLine[].class).orElseThrow()));
  }

  private static String text(List<?> items) {
    return new String(Json.write(items), StandardCharsets.UTF_8);
  }
}
