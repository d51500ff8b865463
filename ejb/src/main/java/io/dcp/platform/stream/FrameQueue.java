package io.dcp.platform.stream;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Frames in order, some of them replaceable under a key. Not safe for threads by itself. */
final class FrameQueue {
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final Map<Object, Entry> byKey = new HashMap<>();
  private long bytes;

  private static final class Entry {
    private final @Nullable Object key;
    private Frame frame;

    Entry(@Nullable Object key, Frame frame) {
      this.key = key;
      this.frame = frame;
    }
  }

  void add(@Nullable Object key, Frame frame) {
    var entry = new Entry(key, frame);
    entries.add(entry);
    if (key != null) {
      byKey.put(key, entry);
    }
    bytes += frame.size();
  }

  /** Replaces the frame of that key; by how much the queue grew, or empty when there is none. */
  OptionalInt replace(Object key, Frame frame) {
    var entry = byKey.get(key);
    if (entry == null) {
      return OptionalInt.empty();
    }
    var grown = frame.size() - entry.frame.size();
    entry.frame = frame;
    bytes += grown;
    return OptionalInt.of(grown);
  }

  Frame remove() {
    var entry = entries.remove();
    if (entry.key != null) {
      byKey.remove(entry.key);
    }
    bytes -= entry.frame.size();
    return entry.frame;
  }

  void clear() {
    entries.clear();
    byKey.clear();
    bytes = 0;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What all frames count for. */
  long bytes() {
    return bytes;
  }
}
