package io.dcp.stats.boundary;

/** The interest of one viewer in a container's statistics; closing ends it, from any thread. */
@FunctionalInterface
public interface StatsWatching extends AutoCloseable {
  @Override
  void close();
}
