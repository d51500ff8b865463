package io.dcp.policies.entity;

import java.util.Locale;

/** What a rule does with what it is about. */
public enum Effect {
  REFUSE,
  ALLOW;

  /** The name that travels and is stored. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Anything but {@code allow} refuses. */
  public static Effect ofWireName(String wireName) {
    return wireName.equals(ALLOW.wireName()) ? ALLOW : REFUSE;
  }
}
