package io.dcp.audit.control;

/** A record says what the database never takes; others can be written. */
final class UnwritableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwritableRecordException(Throwable cause) {
    super("The database takes no such audit record.", cause);
  }
}
