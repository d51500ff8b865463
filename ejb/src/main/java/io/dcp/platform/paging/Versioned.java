package io.dcp.platform.paging;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An answer that is made only if it is wanted.
 *
 * @param version equal to an earlier one only if the answer would be the same
 * @param content fails as the question itself would
 */
public record Versioned<T>(String version, Supplier<T> content) {

  /** What is made of the answer, if it is wanted. */
  public <R> Versioned<R> map(Function<? super T, ? extends R> form) {
    return new Versioned<>(version, () -> form.apply(content.get()));
  }

  /** An answer that also follows from something else, whose versions are equal as these are. */
  public Versioned<T> and(Object otherVersion) {
    return new Versioned<>(version + otherVersion, content);
  }
}
