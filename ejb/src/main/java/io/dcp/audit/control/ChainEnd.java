package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The end of the chain, where records are added: three statements and a commit. Entities would do
 * the same, but every change waits for it, and by hand it takes a fraction of the time.
 */
@ApplicationScoped
public class ChainEnd {
  private static final String LOCK = "select seq, mac from audit_head where id = 1 for update";
  private static final String MOVE = "update audit_head set seq = ?, mac = ? where id = 1";

  // how SQL states begin; the last one is how PostgreSQL says that it stops
  private static final String DATA_EXCEPTION = "22";
  private static final String CONNECTION_EXCEPTION = "08";
  private static final String SHUTDOWN = "57P";

  private DataSource database;
  private AuditKeys keys;
  private int patienceSeconds;

  protected ChainEnd() {}

  @Inject
  public ChainEnd(DataSource database, AuditKeys keys, AuditSettings settings) {
    this.database = database;
    this.keys = keys;
    this.patienceSeconds = Math.toIntExact(settings.patience().plusMillis(999).toSeconds());
  }

  /**
   * Adds records at the end, in this order and all or none, in a transaction of its own.
   *
   * @return their places
   * @throws UnwritableRecordException when one of them is what the database never takes
   * @throws IllegalStateException when the database does not do it now
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public List<Link> append(List<AuditFacts> records) {
    try {
      return appendOnLiving(records);
    } catch (SQLException failed) {
      throw isOf(failed, DATA_EXCEPTION)
          ? new UnwritableRecordException(failed)
          : new IllegalStateException("The database does not take audit records now.", failed);
    }
  }

  /** The first request after the database was away gets a connection that died in the pool. */
  private List<Link> appendOnLiving(List<AuditFacts> records) throws SQLException {
    try {
      return appendOnce(records);
    } catch (DeadConnectionException removedFromPool) {
      return appendOnce(records);
    }
  }

  private List<Link> appendOnce(List<AuditFacts> records) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var links = append(records, connection);
        connection.commit();
        connection.setAutoCommit(true);
        return links;
      } catch (SQLException failed) {
        takeBack(connection, failed);
        throw failed;
      }
    }
  }

  private static void takeBack(Connection connection, SQLException failed) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException dead) {
      failed.addSuppressed(dead);
    }
  }

  private static boolean isOf(SQLException failed, String state) {
    return failed.getSQLState() != null && failed.getSQLState().startsWith(state);
  }

  private List<Link> append(List<AuditFacts> records, Connection connection) throws SQLException {
    var links = new ArrayList<Link>();
    var end = lock(connection);
    try (var insert = new RowInsert(connection)) {
      for (var facts : records) {
        var row = AuditRow.behind(end, facts, keys.chain());
        insert.add(row);
        end = row.link();
        links.add(end);
      }
      insert.run();
    }
    move(connection, end);
    return links;
  }

  /** Waits no longer than a change would: whoever holds the lock may never let it go. */
  private Link lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setQueryTimeout(patienceSeconds);
      try (var head = statement.executeQuery()) {
        if (!head.next()) {
          throw new SQLException("The end of the audit's chain is gone.");
        }
        return new Link(head.getLong(1), head.getString(2));
      }
    } catch (SQLException failed) {
      throw isOf(failed, CONNECTION_EXCEPTION) || isOf(failed, SHUTDOWN)
          ? new DeadConnectionException(failed)
          : failed;
    }
  }

  private static void move(Connection connection, Link end) throws SQLException {
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setLong(1, end.seq());
      statement.setString(2, end.mac());
      statement.executeUpdate();
    }
  }

  /** Before anything was done on it. */
  private static final class DeadConnectionException extends SQLException {
    private static final long serialVersionUID = 1L;

    private DeadConnectionException(SQLException cause) {
      super(cause.getMessage(), cause.getSQLState(), cause);
    }
  }
}
