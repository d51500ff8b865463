package io.dcp.api.tasks;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a task does, with its own result.
 *
 * @param name what people call the thing, as whoever began the task saw it
 * @param resource the thing itself, for example a container's id as it was asked for
 * @param code why it did not succeed, as a program reads it
 * @param detail the same as a sentence
 */
public record TaskPart(
    String name,
    @Schema(nullable = true) @Nullable UUID server,
    @Schema(nullable = true) @Nullable String serverName,
    @Schema(nullable = true) @Nullable String resource,
    TaskPartState state,
    @Schema(nullable = true) @Nullable String code,
    @Schema(nullable = true) @Nullable String detail) {

  /** The same part, which got on well. */
  public TaskPart in(TaskPartState next) {
    return in(next, null, null);
  }

  /** The same part, with a reason for its state. */
  public TaskPart in(TaskPartState next, @Nullable String why, @Nullable String sentence) {
    return new TaskPart(name, server, serverName, resource, next, why, sentence);
  }
}
