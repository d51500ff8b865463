package io.dcp.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * Databases in memory that test classes use one after the other, each as if it were new: migrating
 * takes longer than most tests do. For tests that leave nothing behind that still runs.
 */
public final class SharedH2 {
  private static final Queue<TestDatabase> SPARE = new ConcurrentLinkedQueue<>();

  private SharedH2() {}

  /** Migrated and otherwise empty; the next one's when closed. */
  public static TestDatabase open() {
    var spare = SPARE.poll();
    return spare == null ? migrated() : spare;
  }

  private static TestDatabase migrated() {
    var fresh = TestDatabase.h2();
    var script = script(fresh.dataSource());
    fresh.whenClosed =
        () -> {
          restore(fresh.dataSource(), script);
          SPARE.add(fresh);
        };
    return fresh;
  }

  private static List<String> script(DataSource database) {
    var statements = new ArrayList<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("script")) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException("The test database could not be read.", unreadable);
    }
    return statements;
  }

  private static void restore(DataSource database, List<String> script) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop all objects");
      for (var text : script) {
        statement.execute(text);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("The test database could not be restored.", refused);
    }
  }
}
