package io.dcp.preflight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One attempt to reach the database. */
final class Database {
  /** What came of an attempt. */
  sealed interface Attempt {
    /** A connection was made. */
    record Reached() implements Attempt {}

    /** It may come up yet: refused, unknown host, starting up. */
    record NotYet(String reason) implements Attempt {}

    /** Waiting would not help. */
    record Never(String sentence) implements Attempt {}
  }

  private static final int H2_FILE_LOCKED = 90020;

  private final DatabaseAddress address;

  Database(DatabaseAddress address) {
    this.address = address;
  }

  Attempt attempt() {
    try (Connection connection = DriverManager.getConnection(address.url(), properties())) {
      return connection.isValid(5)
          ? new Attempt.Reached()
          : new Attempt.NotYet("it closed the connection at once");
    } catch (SQLException e) {
      return judge(e);
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    if (!address.embedded()) {
      // Seconds: short for a host that swallows packets, long for a busy server that takes its time
      // to sign us in.
      properties.setProperty("connectTimeout", "2");
      properties.setProperty("loginTimeout", "15");
    }
    return properties;
  }

  private Attempt judge(SQLException e) {
    var where = address.display();
    if (e.getErrorCode() == H2_FILE_LOCKED) {
      return new Attempt.Never(
          "The database %s is open in another process: is the platform running already on this DCP_DATA_DIR?"
              .formatted(where));
    }
    return switch (e.getSQLState()) {
      case "28P01", "28000" ->
          new Attempt.Never(
              "The database %s refuses the user \"%s\": check DCP_DB_USER and DCP_DB_PASSWORD."
                  .formatted(where, address.user()));
      case "3D000" ->
          new Attempt.Never(
              "The database of DCP_DB_URL, %s, does not exist on that server.".formatted(where));
      // class 08: connection trouble, also from a proxy before a server that is not up; starting;
      // too many connections
      case String state
          when state.startsWith("08") || state.equals("57P03") || state.equals("53300") ->
          new Attempt.NotYet(reason(e));
      case null, default ->
          new Attempt.Never(
              "The database of DCP_DB_URL, %s, cannot be used: %s.".formatted(where, reason(e)));
    };
  }

  /**
   * The first line of the innermost message: drivers wrap "Connection refused" in advice about TCP.
   */
  private static String reason(SQLException e) {
    Throwable inner = e;
    while (inner.getCause() != null && inner.getCause().getMessage() != null) {
      inner = inner.getCause();
    }
    var name = inner instanceof java.net.UnknownHostException ? "unknown host " : "";
    return name
        + String.valueOf(inner.getMessage())
            .lines()
            .findFirst()
            .orElse("no reason given")
            .replaceFirst("\\.$", "");
  }
}
