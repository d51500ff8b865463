package io.dcp.platform.database;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Conditions of a JPQL query that must all hold, with their values. */
public final class Conditions {
  private final StringBuilder words;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Begins with a condition; its values come by {@link #value}. */
  public Conditions(String first) {
    words = new StringBuilder(first);
  }

  /** One more, without a value. */
  public Conditions and(String condition) {
    words.append(" and ").append(condition);
    return this;
  }

  /** One more, with the value of its one parameter. */
  public Conditions and(String condition, String name, Object value) {
    return and(condition).value(name, value);
  }

  /**
   * One more, about being among some: no database takes an empty list, and nothing is among none.
   */
  public Conditions among(String condition, String name, Collection<?> some) {
    return some.isEmpty() ? and("1 = 0") : and(condition, name, some);
  }

  public Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** What stands behind {@code where}. */
  public String words() {
    return words.toString();
  }

  public <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}
