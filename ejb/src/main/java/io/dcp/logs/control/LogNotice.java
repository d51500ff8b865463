package io.dcp.logs.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dcp.engine.LogTime;
import io.dcp.platform.stream.Frame;

/** The messages of a log beside its lines. */
final class LogNotice {
  private LogNotice() {}

  static Frame dropped(long count) {
    return text(of("dropped").put("count", count));
  }

  /**
   * The stream broke.
   *
   * @param from the time of the last line that came; nothing behind it is lost
   */
  static Frame interrupted(long from, String detail) {
    return text(of("interrupted").put("resumeFrom", LogTime.format(from)).put("detail", detail));
  }

  static Frame resumed() {
    return text(of("resumed"));
  }

  /**
   * Nothing more comes.
   *
   * @param reason a word for programs: removed, exited, complete, unreadable, created
   */
  static Frame end(String reason, String detail) {
    return text(of("end").put("reason", reason).put("detail", detail));
  }

  /** The same about one of several containers. */
  static Frame of(Frame notice, String container) {
    return notice instanceof Frame.Text text
        ? Frame.Text.of("{\"c\":\"" + container + "\"," + text.text().substring(1))
        : notice;
  }

  private static ObjectNode of(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static Frame text(ObjectNode message) {
    return Frame.Text.of(message.toString());
  }
}
