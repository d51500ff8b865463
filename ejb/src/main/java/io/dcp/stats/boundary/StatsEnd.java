package io.dcp.stats.boundary;

import java.util.Locale;

/** Why statistics end. */
public enum StatsEnd {
  /** The container does not run; when it is started again, samples go on. */
  STOPPED,
  /** It was removed: nothing follows. */
  REMOVED;

  /** The word that travels: {@code stopped}, {@code removed}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
