package io.dcp.terminals.control;

import java.util.List;

/** What became of the processes of a program that was to end. */
sealed interface Ending {

  /** None is left. */
  record Complete() implements Ending {}

  /**
   * These could not be ended.
   *
   * @param processes their ids inside the container
   */
  record Survived(List<String> processes) implements Ending {}

  /**
   * Nobody can tell.
   *
   * @param reason a sentence
   * @param again whether another try may help
   */
  record Unknown(String reason, boolean again) implements Ending {}
}
