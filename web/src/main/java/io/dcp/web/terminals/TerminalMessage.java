package io.dcp.web.terminals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * A text that a terminal's viewer sends.
 *
 * @param type {@code resize}, or {@code eof} when no input follows
 * @param cols of {@code resize}
 * @param rows of {@code resize}
 */
record TerminalMessage(String type, @Nullable Integer cols, @Nullable Integer rows) {

  static TerminalMessage read(String text) {
    try {
      return StrictJson.mapper().readValue(text, TerminalMessage.class);
    } catch (JsonProcessingException unreadable) {
      throw new DomainException(
          ErrorCode.MALFORMED_REQUEST,
          "A terminal takes {\"type\":\"resize\",\"cols\":80,\"rows\":24} and {\"type\":\"eof\"}.",
          unreadable);
    }
  }
}
