package io.dcp.api.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Users together, so that one grant serves them all.
 *
 * @param members by user name
 */
public record Group(
    UUID id,
    String name,
    @Schema(nullable = true) @Nullable String description,
    List<Member> members,
    Instant createdAt) {

  /** A user in a group. */
  public record Member(UUID id, String username) {}
}
