package io.dcp.access.entity;

import java.util.UUID;

/** Who has a grant. */
public sealed interface Subject {
  UUID id();

  /** A user alone. */
  record OneUser(UUID id) implements Subject {}

  /** All members of a group. */
  record OneGroup(UUID id) implements Subject {}
}
