package io.dcp.keys.control;

import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.SealedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Goes through all that is sealed. */
@ApplicationScoped
public class Resealing {
  private SealedRows rows;
  private DataKeys keys;
  private volatile boolean stopped;

  protected Resealing() {}

  @Inject
  public Resealing(SealedRows rows, DataKeys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /**
   * Seals under the active key what is not yet.
   *
   * @return purposes of the secrets that cannot be opened
   */
  List<String> run() {
    var unreadable = new ArrayList<String>();
    for (var column : rows.columns()) {
      var part = rows.seal(column, null);
      while (part.last() != null && !stopped) {
        unreadable.addAll(part.unreadable());
        part = rows.seal(column, part.last());
      }
    }
    return unreadable;
  }

  /** No further step is begun; the next start goes on. */
  void stop() {
    stopped = true;
  }

  /** How many secrets there are. */
  long secrets() {
    return rows.columns().stream().mapToLong(rows::count).sum();
  }

  /** How many of them the active key does not seal. */
  public long left() {
    var active = keys.activeId();
    return rows.columns().stream()
        .mapToLong(column -> rows.count(column) - rows.count(column, active))
        .sum();
  }
}
