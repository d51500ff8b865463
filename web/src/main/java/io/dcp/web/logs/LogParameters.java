package io.dcp.web.logs;

import io.dcp.logs.boundary.LogWish;
import io.dcp.web.socket.Parameters;

/** The parameters that every log socket takes. */
final class LogParameters {
  private LogParameters() {}

  static LogWish wish(Parameters parameters) {
    return new LogWish(
        parameters.query("tail"),
        parameters.query("since"),
        parameters.query("follow"),
        parameters.query("timestamps"),
        parameters.query("stdout"),
        parameters.query("stderr"));
  }
}
