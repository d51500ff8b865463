package io.dcp.platform.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Writes formatted records to a stream, one write a record so that lines never mix. */
final class LogLines extends Handler {
  private final Supplier<PrintStream> stream;

  private LogLines(Supplier<PrintStream> stream, Formatter formatter, Level least) {
    this.stream = stream;
    setFormatter(formatter);
    setLevel(least);
  }

  /** Everything as JSON to the standard output, as it is set at each write. */
  static LogLines json() {
    return new LogLines(() -> System.out, new JsonLogFormatter(), Level.ALL);
  }

  /**
   * Warnings as plain sentences for whoever watches the console; past the server, which keeps the
   * standard streams for its log file.
   */
  static LogLines warningsForPeople() {
    var console =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new LogLines(() -> console, new PlainFormatter(), Level.WARNING);
  }

  @Override
  public void publish(LogRecord event) {
    if (isLoggable(event)) {
      stream.get().print(getFormatter().format(event));
    }
  }

  @Override
  public void flush() {
    stream.get().flush();
  }

  @Override
  public void close() {
    flush();
  }

  /** Level and message; causes stand in the log file. */
  private static final class PlainFormatter extends Formatter {
    @Override
    public String format(LogRecord event) {
      var oneLine = formatMessage(event).replaceAll("[\\p{Cntrl}]+", " ");
      return event.getLevel().getName() + " " + oneLine + "\n";
    }
  }
}
