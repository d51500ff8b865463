package io.dcp.engine.docker;

import io.dcp.api.containers.LogLine;
import io.dcp.api.containers.LogLines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest lines, bounded in number and in characters. */
final class NewestLines {
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private final int most;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private long characters;
  private boolean dropped;

  NewestLines(int most) {
    this.most = most;
  }

  void add(LogLine line) {
    lines.addLast(line);
    characters += line.m().length();
    while (lines.size() > most || (characters > MOST_CHARACTERS && lines.size() > 1)) {
      characters -= lines.removeFirst().m().length();
      dropped = true;
    }
  }

  LogLines toLogLines() {
    return new LogLines(List.copyOf(lines), dropped);
  }
}
