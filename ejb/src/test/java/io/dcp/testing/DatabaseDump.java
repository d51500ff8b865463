package io.dcp.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * All that a thief of the database reads: every value of every table.
 *
 * @param values texts, and bytes as one letter each
 */
public record DatabaseDump(List<String> values) {
  private static final Set<String> OF_THE_DATABASE = Set.of("information_schema", "pg_catalog");

  public static DatabaseDump of(DataSource dataSource) {
    List<String> values = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        var tables =
            connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        if (!OF_THE_DATABASE.contains(tables.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT))) {
          read(connection, tables.getString("TABLE_NAME"), values);
        }
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return new DatabaseDump(values);
  }

  private static void read(Connection connection, String table, List<String> values)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from \"" + table + "\"")) {
      while (rows.next()) {
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          values.add(
              rows.getObject(column) instanceof byte[] bytes
                  ? letters(bytes)
                  : String.valueOf(rows.getString(column)));
        }
      }
    }
  }

  /** Whether this text stands somewhere. */
  public boolean holds(String text) {
    return values.stream().anyMatch(value -> value.contains(text));
  }

  /** Whether these bytes do. */
  public boolean holds(byte[] bytes) {
    return holds(letters(bytes));
  }

  private static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
