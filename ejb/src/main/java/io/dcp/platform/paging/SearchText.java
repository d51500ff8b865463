package io.dcp.platform.paging;

import java.util.Locale;
import java.util.Optional;

/**
 * A text that somebody looks for, in any case.
 *
 * @param lowerCase stands in everything when empty
 */
public record SearchText(String lowerCase) {
  public static SearchText of(Optional<String> text) {
    return new SearchText(text.orElse("").toLowerCase(Locale.ROOT));
  }

  public boolean isIn(String name) {
    return name.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  /** Whether an id, which has no capitals, begins with it. */
  public boolean begins(String id) {
    return id.startsWith(lowerCase);
  }
}
