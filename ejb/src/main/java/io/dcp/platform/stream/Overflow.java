package io.dcp.platform.stream;

import java.util.function.LongFunction;

/** What happens when a viewer is too slow for its queue. */
public sealed interface Overflow {

  /**
   * What does not fit is left out. As soon as there is room again the viewer gets a notice at the
   * place where something is missing.
   *
   * @param notice the notice, from the weight of all that was left out
   */
  record Drop(LongFunction<Frame> notice) implements Overflow {}

  /**
   * The connection ends, with {@link Closing#TRY_LATER}.
   *
   * @param reason a sentence for the viewer
   */
  record Close(String reason) implements Overflow {}
}
