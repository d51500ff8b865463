package io.dcp.platform.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The schema that this version of the platform needs, and how a database gets it. */
public final class Schema {
  private static final String LOCATION = "classpath:db/migration";

  private Schema() {}

  /**
   * Applies what is missing.
   *
   * @return the version that the database has now, for example {@code 010}
   */
  public static String migrate(DataSource dataSource) {
    return migrate(dataSource, MigrationVersion.LATEST);
  }

  /** As {@link #migrate(DataSource)}, no further than to a version. */
  static String migrate(DataSource dataSource, MigrationVersion last) {
    var flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(dataSource)
            .locations(LOCATION)
            .target(last)
            // without this a package without its migrations would start on an empty schema
            .failOnMissingLocations(true)
            .placeholders(Map.of("binary", binaryType(dataSource)))
            .load();
    flyway.migrate();
    var current = flyway.info().current();
    if (current == null) {
      throw new IllegalStateException("The package holds no migrations.");
    }
    return current.getVersion().getVersion();
  }

  private static String binaryType(DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())
          ? "bytea"
          : "varbinary(1048576)";
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database does not answer.", unreachable);
    }
  }
}
