package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import java.util.Arrays;

/** Gathers lines into a chunk. Not safe for threads by itself. */
final class ChunkBuilder {
  /** Bytes of JSON after which a chunk is full. */
  static final int FULL = 48 * 1024;

  private final JsonText text = new JsonText(FULL + 16 * 1024);
  private int[] starts = new int[256];
  private long[] times = new long[256];
  private boolean[] errors = new boolean[256];
  private boolean timed = true;
  private int count;

  void add(boolean error, long time, byte[] bytes, int offset, int length) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      times = Arrays.copyOf(times, 2 * count);
      errors = Arrays.copyOf(errors, 2 * count);
    }
    starts[count] = count == 0 ? 0 : text.length() + 1;
    times[count] = time;
    errors[count] = error;
    count++;
    timed &= time != LogSink.NO_TIME;
    LogChunk.encode(text, error, time, bytes, offset, length);
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return text.length() >= FULL;
  }

  /** What was gathered; the next chunk begins. */
  LogChunk take() {
    var chunk =
        new LogChunk(
            text.copy(),
            Arrays.copyOf(starts, count),
            Arrays.copyOf(times, count),
            Arrays.copyOf(errors, count),
            timed);
    text.clear();
    count = 0;
    timed = true;
    return chunk;
  }
}
