package io.dcp.logs.control;

import io.dcp.platform.stream.Frame;
import java.util.function.IntPredicate;

/** Where a viewer's lines go. Each method may wait for room. */
interface LogOutput {

  /**
   * Lines.
   *
   * @param from the first that counts
   * @param shown tells for each in turn, once, whether it is shown
   * @return false when nobody is there any more
   */
  boolean lines(LogChunk chunk, int from, IntPredicate shown) throws InterruptedException;

  /** A message; false when nobody is there any more. */
  boolean notice(Frame notice) throws InterruptedException;

  /** The last message. */
  void end(Frame notice) throws InterruptedException;

  /** All that is there has been handed on. */
  void caughtUp();

  boolean isClosed();
}
