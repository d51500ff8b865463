package io.dcp.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of the Docker Engine API, for example 1.41.
 *
 * @param major 1 in every version so far
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
  /** The oldest version that the platform speaks: Docker 19.03. */
  public static final ApiVersion OLDEST = new ApiVersion(1, 40);

  /** The newest version that the platform was written for: Docker 27. */
  public static final ApiVersion NEWEST = new ApiVersion(1, 47);

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,4})");
  private static final Comparator<ApiVersion> ORDER =
      Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

  /** Reads the form of the header {@code Api-Version}; empty for anything else. */
  public static Optional<ApiVersion> parse(String text) {
    var form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new ApiVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /**
   * The version to speak with an engine whose newest version is this one: the lower of both; empty
   * when the engine is too old.
   */
  public Optional<ApiVersion> negotiate() {
    if (compareTo(OLDEST) < 0) {
      return Optional.empty();
    }
    return Optional.of(compareTo(NEWEST) < 0 ? this : NEWEST);
  }

  @Override
  public int compareTo(ApiVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
