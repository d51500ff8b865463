package io.dcp.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of sealed secrets, as {@link Sealed} describes it.
 *
 * @param id name of the column that is the row's id
 * @param name of the column itself
 * @param pattern of the purpose
 */
public record SealedColumn(String table, String id, String name, String pattern) {
  private static final String ROW = "{}";

  /** The one sealed column of an entity. */
  public static SealedColumn of(Class<?> entity) {
    var columns = allOf(entity);
    if (columns.size() != 1) {
      throw new IllegalArgumentException(
          "%s has %d sealed columns, not one.".formatted(entity.getName(), columns.size()));
    }
    return columns.getFirst();
  }

  static List<SealedColumn> allOf(Class<?> entity) {
    return marked(entity, Sealed.class)
        .map(field ->
            new SealedColumn(
                entity.getAnnotation(Table.class).name(),
                marked(entity, Id.class).map(SealedColumn::nameOf).findFirst().orElseThrow(),
                nameOf(field),
                field.getAnnotation(Sealed.class).value()))
        .toList();
  }

  private static Stream<Field> marked(Class<?> entity, Class<? extends Annotation> mark) {
    return Stream.of(entity.getDeclaredFields()).filter(field -> field.isAnnotationPresent(mark));
  }

  private static String nameOf(Field field) {
    return Optional.ofNullable(field.getAnnotation(Column.class))
        .map(Column::name)
        .filter(name -> !name.isEmpty())
        .orElse(field.getName());
  }

  /** What {@link Secrets} binds the secret of a row to. */
  public String purpose(Object rowId) {
    return pattern.replace(ROW, rowId.toString());
  }

  /** What the secrets are, in a word: {@code server-tls}. */
  public String kind() {
    return pattern.replace("/" + ROW, "").replace('/', '-');
  }
}
