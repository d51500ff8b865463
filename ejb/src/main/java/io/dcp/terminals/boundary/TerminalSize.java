package io.dcp.terminals.boundary;

/**
 * The size of a terminal in characters.
 *
 * @param columns 1 to 1000
 * @param rows 1 to 1000
 */
public record TerminalSize(int columns, int rows) {
  public static final int MOST = 1_000;

  /** What a terminal has that was told no size. */
  public static final TerminalSize USUAL = new TerminalSize(80, 24);

  /** The nearest size that a terminal can have. */
  public TerminalSize {
    columns = Math.clamp(columns, 1, MOST);
    rows = Math.clamp(rows, 1, MOST);
  }
}
