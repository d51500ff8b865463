package io.dcp.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failed write broke a unique constraint: somebody else was quicker. */
public final class UniqueViolation {
  /** SQL state of both H2 and PostgreSQL. */
  private static final String STATE = "23505";

  private UniqueViolation() {}

  public static boolean caused(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
