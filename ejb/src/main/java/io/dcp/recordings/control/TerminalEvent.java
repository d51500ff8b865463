package io.dcp.recordings.control;

/** Something to record, with its time since the beginning. */
sealed interface TerminalEvent {
  long micros();

  /** What it takes of the memory for events that wait, in bytes. */
  int size();

  void writeTo(Asciicast cast);

  /**
   * What the program wrote; the array must not change any more.
   *
   * @param missed bytes of output that are left out before it
   */
  record Output(long micros, long missed, byte[] bytes) implements TerminalEvent {
    @Override
    public int size() {
      return bytes.length + OVERHEAD;
    }

    @Override
    public void writeTo(Asciicast cast) {
      if (missed > 0) {
        cast.marker(micros, missed + " bytes are missing here");
      }
      cast.output(micros, bytes);
    }
  }

  /** What was typed; the array must not change any more. */
  record Input(long micros, byte[] bytes) implements TerminalEvent {
    @Override
    public int size() {
      return bytes.length + OVERHEAD;
    }

    @Override
    public void writeTo(Asciicast cast) {
      cast.input(micros, bytes);
    }
  }

  /** Another size of the terminal. */
  record Resize(long micros, int columns, int rows) implements TerminalEvent {
    @Override
    public int size() {
      return OVERHEAD;
    }

    @Override
    public void writeTo(Asciicast cast) {
      cast.resized(micros, columns, rows);
    }
  }

  /** About what an event takes beside its bytes. */
  int OVERHEAD = 64;
}
