package io.dcp.platform.crypto;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Type;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is sealed in the database. Each method is a short transaction; a secret that somebody
 * changes meanwhile is left alone, as whoever changes it seals it anew. Versions of rows stay as
 * they are: nobody who edits a row notices.
 */
@ApplicationScoped
@Transactional
public class SealedRows {
  private static final int AT_ONCE = 20;
  private static final String NOT_UNDER =
      "select {id}, {name} from {table} where substring({name} from 1 for {head}) <> ?1";

  private EntityManager entities;
  private Secrets secrets;
  private DataKeys keys;

  protected SealedRows() {}

  @Inject
  public SealedRows(EntityManager entities, Secrets secrets, DataKeys keys) {
    this.entities = entities;
    this.secrets = secrets;
    this.keys = keys;
  }

  /**
   * A part of a column that was gone through.
   *
   * @param last id of its last row; null when nothing is left
   * @param unreadable purposes of the secrets that cannot be opened
   */
  public record Part(@Nullable Object last, List<String> unreadable) {}

  /** Every column that is marked as {@link Sealed}, in a fixed order. */
  public List<SealedColumn> columns() {
    return entities.getMetamodel().getEntities().stream()
        .map(Type::getJavaType)
        .flatMap(entity -> SealedColumn.allOf(entity).stream())
        .sorted(comparing(SealedColumn::kind))
        .toList();
  }

  /** How many secrets a column holds. */
  public long count(SealedColumn column) {
    return number(query("select count({name}) from {table}", column));
  }

  /** How many secrets of a column a data key seals. */
  public long count(SealedColumn column, String keyId) {
    return number(
        query(
                "select count({name}) from {table} where substring({name} from 1 for {head}) = ?1",
                column)
            .setParameter(1, SealedValue.head(keyId)));
  }

  /**
   * Seals the next few secrets of a column under the active key that are not yet.
   *
   * @param after id of the row to begin behind; null for the first
   */
  public Part seal(SealedColumn column, @Nullable Object after) {
    var rows = notUnder(keys.activeId(), column, after);
    var unreadable =
        rows.stream()
            .map(row -> sealAnew(column, row[0], (byte[]) row[1]))
            .flatMap(Optional::stream)
            .toList();
    return new Part(rows.isEmpty() ? null : rows.getLast()[0], unreadable);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> notUnder(String keyId, SealedColumn column, @Nullable Object after) {
    var query =
        query(NOT_UNDER + (after == null ? "" : " and {id} > ?2") + " order by {id}", column)
            .setParameter(1, SealedValue.head(keyId))
            .setMaxResults(AT_ONCE);
    if (after != null) {
      query.setParameter(2, after);
    }
    return query.getResultList();
  }

  private Optional<String> sealAnew(SealedColumn column, Object id, byte[] sealed) {
    var purpose = column.purpose(id);
    try {
      var again = secrets.seal(secrets.open(sealed, purpose), purpose);
      query("update {table} set {name} = ?1 where {id} = ?2 and {name} = ?3", column)
          .setParameter(1, again)
          .setParameter(2, id)
          .setParameter(3, sealed)
          .executeUpdate();
      return Optional.empty();
    } catch (UnreadableSecretException unreadable) {
      return Optional.of(purpose);
    }
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }

  /** The names come from annotations of entities, never from a request. */
  private Query query(String sql, SealedColumn column) {
    return entities.createNativeQuery(
        sql.replace("{table}", column.table())
            .replace("{id}", column.id())
            .replace("{name}", column.name())
            .replace("{head}", Integer.toString(SealedValue.HEAD_LENGTH)));
  }
}
