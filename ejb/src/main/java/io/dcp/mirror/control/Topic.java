package io.dcp.mirror.control;

import io.dcp.platform.structure.Offered;
import java.util.Locale;

/** A kind of thing that is mirrored. */
@Offered("naming the kind of a thing")
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
