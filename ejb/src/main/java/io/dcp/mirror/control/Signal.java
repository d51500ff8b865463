package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the loop of a mirror reacts to. */
sealed interface Signal {

  /** Comes from one connection; the loop passes over what an earlier one left. */
  sealed interface OfConnection extends Signal {
    int connection();
  }

  /** The stream of events is open: what happens from now on is told. */
  record Opened(int connection) implements OfConnection {}

  record Happened(int connection, EngineEvent event) implements OfConnection {}

  /** Events were lost or could not be read. */
  record Lost(int connection) implements OfConnection {}

  /** The stream of events ended; by a failure, or in good order. */
  record Closed(int connection, @Nullable RuntimeException failure) implements OfConnection {}

  /** Something was read: takes it over, but for the ids that were touched meanwhile. */
  record Told(int connection, Key key, Consumer<Set<String>> takeOver) implements OfConnection {}

  /** Something could not be read. */
  record Untold(int connection, Key key, RuntimeException failure) implements OfConnection {}

  /** The monitor has checked the server. */
  record Checked(boolean usable) implements Signal {}

  /** Somebody waits until a thing was read anew. */
  record Wanted(Key key, CompletableFuture<Void> waiting) implements Signal {}

  /** The mirror is no longer wanted. */
  record Stop() implements Signal {}
}
