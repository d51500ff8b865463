package io.dcp.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells whether the database answers and holds the schema that this version needs. */
@ApplicationScoped
public class DatabaseHealth {
  private static final int QUERY_TIMEOUT_SECONDS = 2;
  private static final System.Logger LOG = System.getLogger(DatabaseHealth.class.getName());

  // Flyway quotes its names, in lower case, on both databases
  private static final String NEWEST_MIGRATION =
      "select \"version\" from \"flyway_schema_history\" where \"success\" = true order by \"installed_rank\" desc";

  private DataSource dataSource;

  protected DatabaseHealth() {}

  @Inject
  public DatabaseHealth(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What the database is, asked now. */
  public sealed interface Condition {

    /**
     * It answers.
     *
     * @param product name and version, for example {@code PostgreSQL 15.18}
     * @param schemaVersion newest migration applied; empty when there is none
     */
    record Up(String product, Optional<String> schemaVersion) implements Condition {}

    /** It does not; the reason names no address and no credentials. */
    record Down(String reason) implements Condition {}
  }

  /** Ready is a database that answers and whose schema is migrated. */
  public boolean ready() {
    return condition() instanceof Condition.Up up && up.schemaVersion().isPresent();
  }

  /** Asks the database; takes at most a few seconds. */
  public Condition condition() {
    try (var connection = dataSource.getConnection()) {
      var about = connection.getMetaData();
      return new Condition.Up(
          about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
          newestMigration(connection));
    } catch (SQLException failed) {
      LOG.log(System.Logger.Level.DEBUG, "database.down", failed);
      return new Condition.Down(
          "The database does not answer (SQL state " + failed.getSQLState() + ").");
    }
  }

  private static Optional<String> newestMigration(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST_MIGRATION)) {
      statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
      statement.setMaxRows(1);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }
}
