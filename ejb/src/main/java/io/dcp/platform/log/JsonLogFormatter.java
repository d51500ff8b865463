package io.dcp.platform.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as one line of JSON: {@code time, level, logger, message, thread, requestId?,
 * exception?}. Line breaks in a message stay inside its JSON string, so that nobody can forge a
 * line.
 *
 * <p>An event with a {@link Map} as its one parameter writes the map's entries as fields of their
 * own: {@code LOG.log(INFO, "server.lost", Map.of("server", id))}.
 */
final class JsonLogFormatter extends Formatter {
  /** Longer messages are cut: a log line is an event and ids, never a payload. */
  static final int MAX_MESSAGE_CHARACTERS = 8_000;

  private static final int MAX_TRACE_CHARACTERS = 32_000;

  private final JsonFactory json = new JsonFactory();

  @Override
  public String format(LogRecord event) {
    var line = new StringWriter(256);
    try (var generator = json.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField("time", event.getInstant().toString());
      generator.writeStringField("level", event.getLevel().getName());
      generator.writeStringField("logger", String.valueOf(event.getLoggerName()));
      generator.writeStringField("message", cut(formatMessage(event), MAX_MESSAGE_CHARACTERS));
      writeFields(generator, event.getParameters());
      generator.writeNumberField("thread", event.getLongThreadID());
      writeRequest(generator);
      writeException(generator, event.getThrown());
      generator.writeEndObject();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return line + "\n";
  }

  private static void writeFields(JsonGenerator generator, Object @Nullable [] parameters)
      throws IOException {
    if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> fields) {
      for (var field : fields.entrySet()) {
        generator.writeFieldName(String.valueOf(field.getKey()));
        if (field.getValue() instanceof Number number) {
          generator.writeNumber(number.toString());
        } else {
          generator.writeString(cut(String.valueOf(field.getValue()), MAX_MESSAGE_CHARACTERS));
        }
      }
    }
  }

  private static void writeRequest(JsonGenerator generator) throws IOException {
    var requestId = LogContext.requestId();
    if (requestId.isPresent()) {
      generator.writeStringField("requestId", requestId.get());
    }
  }

  private static void writeException(JsonGenerator generator, @Nullable Throwable thrown)
      throws IOException {
    if (thrown != null) {
      var trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      generator.writeStringField("exception", cut(trace.toString(), MAX_TRACE_CHARACTERS));
    }
  }

  private static String cut(@Nullable String text, int most) {
    var whole = String.valueOf(text);
    return whole.length() <= most ? whole : whole.substring(0, most) + "...";
  }
}
