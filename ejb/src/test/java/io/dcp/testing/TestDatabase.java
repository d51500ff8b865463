package io.dcp.testing;

import io.dcp.platform.database.Schema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A fresh, migrated database with the persistence unit of the platform; gone when closed. */
public final class TestDatabase implements AutoCloseable {
  private final DataSource dataSource;
  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
  private final SqlAction drop;
  Runnable whenClosed = this::discard;

  private interface SqlAction {
    void run() throws SQLException;
  }

  private TestDatabase(DataSource dataSource, SqlAction drop, Consumer<DataSource> former) {
    this.dataSource = dataSource;
    this.drop = drop;
    former.accept(dataSource);
    Schema.migrate(dataSource);
    this.factory =
        Persistence.createEntityManagerFactory(
            "dcp",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "eclipselink.session-name", UUID.randomUUID().toString(),
                "eclipselink.logging.level", "SEVERE"));
  }

  /** In memory. */
  public static TestDatabase h2() {
    return h2(_ -> {});
  }

  /**
   * In memory.
   *
   * @param former leaves behind what an earlier version of the platform does
   */
  public static TestDatabase h2(Consumer<DataSource> former) {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return new TestDatabase(
        source,
        () -> {
          try (var connection = source.getConnection();
              var statement = connection.createStatement()) {
            statement.execute("shutdown");
          }
        },
        former);
  }

  /** A database of its own in the server that {@code DCP_LAB_PG_URL} names. */
  public static TestDatabase postgres() {
    return postgres(_ -> {});
  }

  /** As {@link #h2(Consumer)}, in the server that {@code DCP_LAB_PG_URL} names. */
  public static TestDatabase postgres(Consumer<DataSource> former) {
    var url = environment("DCP_LAB_PG_URL");
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    var source = new PGConnectionPoolDataSource();
    source.setUrl(url.substring(0, url.lastIndexOf('/') + 1) + name);
    source.setUser(environment("DCP_LAB_PG_USER"));
    source.setPassword(environment("DCP_LAB_PG_PASSWORD"));
    try {
      administer(url, "create database " + name);
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The lab's PostgreSQL does not answer.", unreachable);
    }
    // a new connection for each transaction takes longer than most transactions; H2's pool takes
    // anybody's
    var pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(60);
    return new TestDatabase(
        pool,
        () -> {
          pool.dispose();
          administer(url, "drop database " + name + " with (force)");
        },
        former);
  }

  private static void administer(String url, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                url, environment("DCP_LAB_PG_USER"), environment("DCP_LAB_PG_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String environment(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not set: start the lab first."));
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** As the container's: always that of the thread's transaction. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              var entities = current.get();
              if (entities == null) {
                throw new IllegalStateException("No transaction: " + method.getName());
              }
              try {
                return method.invoke(entities, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  /** Whether the thread is in a transaction. */
  public boolean transactionRuns() {
    return current.get() != null;
  }

  /**
   * Joins the thread's transaction or runs the work in one of its own; rolls back on exceptions.
   */
  public <T> T inTransaction(Callable<T> work) throws Exception {
    if (current.get() != null) {
      return work.call();
    }
    try (var entities = factory.createEntityManager()) {
      current.set(entities);
      entities.getTransaction().begin();
      try {
        var result = work.call();
        entities.getTransaction().commit();
        return result;
      } finally {
        current.remove();
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  /**
   * Empties what identity keeps, as after the first migration: much quicker than a new database.
   */
  public void forgetUsers() {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (var table :
          List.of(
              "users", "signing_keys", "master_key_checks", "data_keys", "data_key_rotations")) {
        statement.execute("delete from " + table);
      }
      statement.execute("update platform_setup set completed_at = null");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The test database could not be emptied.", unreachable);
    }
  }

  @Override
  public void close() {
    whenClosed.run();
  }

  private void discard() {
    factory.close();
    try {
      drop.run();
    } catch (SQLException stuck) {
      throw new IllegalStateException("The test database could not be dropped.", stuck);
    }
  }
}
