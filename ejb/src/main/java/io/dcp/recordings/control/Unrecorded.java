package io.dcp.recordings.control;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A terminal without a recording.
 *
 * @param trouble empty when none was wanted
 */
record Unrecorded(Optional<Trouble> trouble) implements SessionRecording {

  @Override
  public Optional<UUID> id() {
    return Optional.empty();
  }

  @Override
  public void output(byte[] buffer, int offset, int length) {}

  @Override
  public void input(byte[] buffer, int offset, int length) {}

  @Override
  public void resized(int columns, int rows) {}

  /** Whoever asks is told by {@link #trouble()} already. */
  @Override
  public void whenTroubled(Consumer<Trouble> listener) {}

  @Override
  public Optional<Outcome> end() {
    return Optional.empty();
  }

  @Override
  public void discard() {}
}
