package io.dcp.platform.security;

/** The answer to "may this caller do that there?". */
public sealed interface Decision {

  /** Yes, by the named role. */
  record Allowed(String role) implements Decision {}

  /** No, and the caller may not even know that the thing exists: answered as 404. */
  record Hidden() implements Decision {}

  /** No; the caller sees the thing but lacks the action: answered as 403. */
  record Refused(Action missing) implements Decision {}
}
