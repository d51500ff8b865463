package io.dcp.web.problem;

import io.dcp.platform.problem.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells a database that is away from a statement that failed. */
final class DatabaseFailures {
  // SQL:2016 class 08, connection exception; PostgreSQL 57P0x, the server shuts down or starts up;
  // 53300, it has no connection left; H2 90xxx, the database is closed or its file is gone;
  // HYT00, 55P03, 40001, 40P01, others hold what is to be changed, for too long or in a circle
  private static final Set<String> AWAY =
      Set.of(
          "57P01", "57P02", "57P03", "53300", "90020", "90028", "90031", "90067", "90098", "90121",
          "HYT00", "55P03", "40001", "40P01");

  private DatabaseFailures() {}

  static Optional<Failure> of(Throwable cause) {
    return cause instanceof SQLException sql && isAway(sql)
        ? Optional.of(
            Failure.of(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "The platform's database does not answer; nothing was changed. Try again in a moment.")
                .withHeader("Retry-After", "5"))
        : Optional.empty();
  }

  private static boolean isAway(SQLException sql) {
    var state = String.valueOf(sql.getSQLState());
    return sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || sql instanceof SQLRecoverableException
        || state.startsWith("08")
        || AWAY.contains(state);
  }
}
