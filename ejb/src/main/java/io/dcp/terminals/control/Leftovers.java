package io.dcp.terminals.control;

import io.dcp.platform.security.ServerId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Programs that could not be ended yet, because their server did not answer. */
final class Leftovers {
  private static final Logger LOG = System.getLogger(Leftovers.class.getName());
  private static final int MOST = 1_000;

  private final List<Leftover> waiting = new ArrayList<>();

  /**
   * One of them.
   *
   * @param since of {@link System#nanoTime}
   */
  record Leftover(ServerId server, String container, Marker marker, Runnable givenUp, long since) {}

  synchronized void add(Leftover leftover) {
    if (waiting.size() < MOST) {
      waiting.add(leftover);
    } else {
      leftover.givenUp().run();
    }
  }

  /** Tries each again; those that are too old are given up. */
  void retry(ProgramEnding ending, long now, long longest) {
    for (var leftover : snapshot()) {
      var result = ending.end(leftover.server(), leftover.container(), leftover.marker());
      var tooOld = now - leftover.since() > longest;
      if (result instanceof Ending.Unknown unknown && unknown.again() && !tooOld) {
        continue;
      }
      remove(leftover);
      if (result instanceof Ending.Complete) {
        LOG.log(Level.INFO, "terminal.leftover-ended container=" + leftover.container());
      } else {
        leftover.givenUp().run();
      }
    }
  }

  private synchronized List<Leftover> snapshot() {
    return List.copyOf(waiting);
  }

  private synchronized void remove(Leftover leftover) {
    waiting.remove(leftover);
  }
}
