package io.dcp.terminals.boundary;

/** One viewer's hold on a terminal. Safe for many threads. */
public interface Terminal {

  /** Sends input; waits while the program does not read, and gives up when it does not at all. */
  void input(byte[] bytes) throws InterruptedException;

  /** No input follows; for a program without a terminal. */
  void endInput();

  /** Changes the size; of many changes in a moment only the last counts. */
  void resize(TerminalSize size);

  /**
   * The viewer has gone.
   *
   * @param forGood true ends the program now; false waits a while for the viewer to come back
   */
  void leave(boolean forGood);
}
