package io.dcp.platform.database;

import io.dcp.platform.concurrent.SharedReads;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Tells whether the database answers and holds the schema that this version needs.
 *
 * <p>A database that hangs keeps its caller for as long as the driver waits. So it is asked on a
 * thread of its own, once for all who want to know, and they wait for a bounded time only: a probe
 * that comes each second must not use up the server's threads.
 */
@ApplicationScoped
public class DatabaseHealth {
  private static final int QUERY_TIMEOUT_SECONDS = 2;
  private static final System.Logger LOG = System.getLogger(DatabaseHealth.class.getName());

  // Flyway quotes its names, in lower case, on both databases
  private static final String NEWEST_MIGRATION =
      "select \"version\" from \"flyway_schema_history\" where \"success\" = true order by \"installed_rank\" desc";

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String ONE_DATABASE = "dcp";

  private DataSource dataSource;
  private SharedReads<String, Condition> asking;

  protected DatabaseHealth() {}

  @Inject
  public DatabaseHealth(DataSource dataSource, @VirtualThreads ExecutorService threads) {
    this.dataSource = dataSource;
    this.asking = new SharedReads<>(Duration.ZERO, threads);
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

  /** Asks the database; takes at most 3 s. */
  public Condition condition() {
    try {
      return asking.get(ONE_DATABASE, this::ask).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      return new Condition.Down("The database does not answer in time.");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The database could not be asked.", failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Condition.Down("The platform is stopping.");
    }
  }

  private Condition ask() {
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
