package io.dcp.audit.entity;

/**
 * A place in the chain.
 *
 * @param mac seal of the record with that number
 */
public record Link(long seq, String mac) {
  /** Before the first record. */
  public static final Link BEGINNING = new Link(0, AuditSeal.NOTHING_BEFORE);
}
