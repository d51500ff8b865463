package io.dcp.identity.control;

import io.dcp.identity.entity.UserAccount;
import java.util.Optional;

/** What a session or token of a user is good for at this moment. */
public enum Standing {
  /** Nothing: it has ended, or its user is disabled or gone. */
  NONE,
  /** Choosing another password, and nothing else before. */
  MUST_CHANGE_PASSWORD,
  /** Whatever the user may do. */
  FULL;

  static Standing of(Optional<UserAccount> user) {
    if (user.isEmpty() || user.get().disabled()) {
      return NONE;
    }
    return user.get().mustChangePassword() ? MUST_CHANGE_PASSWORD : FULL;
  }
}
