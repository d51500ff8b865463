package io.dcp.audit.entity;

import java.util.Locale;

/** What can be wrong at a place of the chain. */
public enum ChainFault {
  /** What the record says is not what was sealed. */
  EDITED,
  /** A record that was there is gone. */
  MISSING,
  /** The record was sealed with another number. */
  REORDERED,
  /** The newest records are gone. */
  CUT_OFF,
  /** The records up to here are sealed, but an anchor tells of other ones. */
  REPLACED,
  /** It was sealed under another master key, which cannot be checked with this one. */
  OTHER_KEY,
  /** The seal of where the chain begins is wrong. */
  CHECKPOINT_EDITED;

  /** The name that travels: {@code cut-off}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
