package io.dcp.mirror.control;

/**
 * Something that can be read from an engine.
 *
 * @param id of one thing, or {@link #ALL}
 */
record Key(Topic topic, String id) {
  /** Stands for the list of all things of a topic; no id of an engine looks like it. */
  static final String ALL = "*";

  static Key all(Topic topic) {
    return new Key(topic, ALL);
  }

  boolean isAll() {
    return id.equals(ALL);
  }
}
