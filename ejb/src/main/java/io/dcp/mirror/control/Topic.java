package io.dcp.mirror.control;

import java.util.Locale;

/** A kind of thing that is mirrored. */
public enum Topic {
  CONTAINERS,
  IMAGES,
  VOLUMES,
  NETWORKS;

  /** The name that travels, for example {@code containers}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
