package io.dcp.platform.database;

import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/** A database as an earlier version of the platform left it. */
public final class FormerSchema {
  private FormerSchema() {}

  /**
   * Migrates up to a version and fills in rows.
   *
   * @param version the last that is applied, for example {@code 033}
   */
  public static Consumer<DataSource> at(String version, String... statements) {
    return database -> {
      Schema.migrate(database, MigrationVersion.fromVersion(version));
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        for (var text : statements) {
          statement.execute(text);
        }
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
    };
  }
}
