package io.dcp.logs.control;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.dcp.api.containers.LogLine;
import io.dcp.api.containers.LogLines;
import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest lines that match a regular expression. The expression is RE2's: whatever a user
 * writes, the time grows with the length of the log and no faster.
 */
public final class LogSearch implements LogSink {
  private static final int LONGEST_EXPRESSION = 1_000;
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private final int most;
  private final Filter filter;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private long characters;
  private boolean truncated;

  /** Which lines count. */
  public interface Filter {
    boolean passes(long time, byte[] bytes, int offset, int length);
  }

  /**
   * A search.
   *
   * @param most lines to keep
   * @param grep every line when null
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for what is no expression
   */
  public LogSearch(int most, @Nullable String grep, @Nullable Instant until) {
    this.most = most;
    this.filter = filter(grep, until);
  }

  /**
   * Checks an expression.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  public static Filter filter(@Nullable String grep, @Nullable Instant until) {
    var last = until == null ? Long.MAX_VALUE : LogTime.of(until);
    if (grep == null || grep.isEmpty()) {
      return (time, _, _, _) -> time <= last;
    }
    var pattern = compile(grep);
    return (time, bytes, offset, length) ->
        time <= last
            && pattern.matcher(new String(bytes, offset, length, StandardCharsets.UTF_8)).find();
  }

  private static Pattern compile(String grep) {
    if (grep.length() > LONGEST_EXPRESSION) {
      throw refused(
          "A regular expression has at most %d characters.".formatted(LONGEST_EXPRESSION));
    }
    try {
      return Pattern.compile(grep);
    } catch (PatternSyntaxException unreadable) {
      throw refused(
          "This is no regular expression as RE2 knows them: %s."
              .formatted(unreadable.getDescription()));
    }
  }

  private static DomainException refused(String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, "grep", sentence);
  }

  @Override
  public boolean line(boolean error, long time, byte[] bytes, int offset, int length) {
    if (!filter.passes(time, bytes, offset, length)) {
      return true;
    }
    var text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    lines.addLast(new LogLine(LogTime.format(time), error ? "stderr" : "stdout", text));
    characters += text.length();
    while (lines.size() > most || (characters > MOST_CHARACTERS && lines.size() > 1)) {
      characters -= lines.removeFirst().m().length();
      truncated = true;
    }
    return true;
  }

  /** Oldest first. */
  public LogLines result() {
    return new LogLines(List.copyOf(lines), truncated);
  }
}
