package io.dcp.engine.docker;

import io.dcp.api.containers.LogLine;
import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Turns the bytes of lines into the records of the API. */
final class LogText {
  private LogText() {}

  static LogSink lines(Consumer<LogLine> lines) {
    return (error, time, bytes, offset, length) -> {
      lines.accept(
          new LogLine(
              LogTime.format(time),
              error ? "stderr" : "stdout",
              new String(bytes, offset, length, StandardCharsets.UTF_8)));
      return true;
    };
  }
}
