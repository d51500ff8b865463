package io.dcp.platform.editing;

/**
 * A thing as it is, with the version that its next change has to name.
 *
 * @param version a number; another one after every change
 */
public record Edition<T>(T content, String version) {

  /** A thing whose row counts its changes. */
  public static <T> Edition<T> of(T content, long version) {
    return new Edition<>(content, Long.toString(version));
  }
}
