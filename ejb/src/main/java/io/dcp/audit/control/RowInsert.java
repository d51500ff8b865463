package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.FieldChanges;
import io.dcp.platform.database.InstantConverter;
import io.dcp.platform.database.TextMapConverter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds rows of the chain by one statement. */
final class RowInsert implements AutoCloseable {
  private static final String SQL =
      """
      insert into audit_rows (seq, entry_id, kind, occurred_at, actor_id, actor, session_id, by_token,
        address, action, server_id, server_name, resource, request_id, outcome, code, took_micros,
        details, changes, canonical, key_id, mac)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final InstantConverter TIMES = new InstantConverter();
  private static final TextMapConverter TEXTS = new TextMapConverter();
  private static final FieldChanges CHANGES = new FieldChanges();

  private final PreparedStatement statement;
  private int column;

  RowInsert(Connection connection) throws SQLException {
    this.statement = connection.prepareStatement(SQL);
  }

  void add(AuditRow row) throws SQLException {
    var facts = row.facts();
    var actor = Optional.ofNullable(facts.actor());
    var server = Optional.ofNullable(facts.server());
    column = 0;
    next(row.seq());
    next(facts.entry());
    next(facts.kind().name());
    next(TIMES.convertToDatabaseColumn(facts.at()));
    next(actor.map(AuditFacts.Actor::id).orElse(null));
    next(actor.map(AuditFacts.Actor::name).orElse(null));
    next(actor.map(AuditFacts.Actor::session).orElse(null));
    next(actor.map(AuditFacts.Actor::byToken).orElse(false));
    next(facts.address());
    next(facts.action());
    next(server.map(AuditFacts.Place::id).orElse(null));
    next(server.map(AuditFacts.Place::name).orElse(null));
    next(facts.resource());
    next(facts.requestId());
    next(Optional.ofNullable(facts.outcome()).map(Enum::name).orElse(null));
    next(facts.code());
    next(facts.tookMicros());
    next(TEXTS.convertToDatabaseColumn(facts.details()));
    next(CHANGES.convertToDatabaseColumn(facts.changes()));
    next(row.canonical());
    next(row.keyId());
    next(row.mac());
    statement.addBatch();
  }

  private void next(@Nullable Object value) throws SQLException {
    statement.setObject(++column, value);
  }

  void run() throws SQLException {
    statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
