package io.dcp.recordings.control;

import io.dcp.recordings.control.SessionRecording.Trouble;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells one trouble to one listener, once, in whatever order the two come. */
final class TroubleReport {
  private @Nullable Trouble trouble;
  private @Nullable Consumer<Trouble> listener;

  void listen(Consumer<Trouble> who) {
    Trouble before;
    synchronized (this) {
      listener = who;
      before = trouble;
    }
    if (before != null) {
      who.accept(before);
    }
  }

  void tell(Trouble what) {
    Consumer<Trouble> who;
    synchronized (this) {
      if (trouble != null) {
        return;
      }
      trouble = what;
      who = listener;
    }
    if (who != null) {
      who.accept(what);
    }
  }

  synchronized Optional<Trouble> told() {
    return Optional.ofNullable(trouble);
  }
}
