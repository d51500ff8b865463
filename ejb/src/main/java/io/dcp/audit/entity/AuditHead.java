package io.dcp.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain. There is one row of it; whoever holds its lock may append. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
  public static final short ONLY = 1;

  @Id private short id;

  @Column(nullable = false)
  private long seq;

  @Column(nullable = false)
  private String mac;

  @Column(name = "settled_seq", nullable = false)
  private long settledSeq;

  protected AuditHead() {}

  public Link link() {
    return new Link(seq, mac);
  }

  /** Every intent up to here has its outcome. */
  public long settledSeq() {
    return settledSeq;
  }

  public void settle() {
    settledSeq = seq;
  }
}
