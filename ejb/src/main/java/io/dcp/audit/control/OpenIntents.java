package io.dcp.audit.control;

import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.AuditRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Gives the intents that a former run of the platform left without an outcome the outcome {@link
 * AuditOutcome#UNKNOWN}: what became of them nobody wrote down.
 */
@ApplicationScoped
public class OpenIntents {
  private static final int PAGE = 500;

  private AuditStore store;
  private ChainEnd chain;
  private AuditLog log;
  private Clock clock;

  protected OpenIntents() {}

  @Inject
  public OpenIntents(AuditStore store, ChainEnd chain, AuditLog log, Clock clock) {
    this.store = store;
    this.chain = chain;
    this.log = log;
    this.clock = clock;
  }

  /** To be called before anything of this run is recorded. */
  public void settle() {
    var open = store.open(0, PAGE);
    while (!open.isEmpty()) {
      settle(open);
      open = store.open(open.getLast().seq(), PAGE);
    }
    store.settle();
  }

  private void settle(List<AuditRow> open) {
    var outcomes =
        open.stream()
            .map(AuditRow::facts)
            .map(intent ->
                intent.ended(
                    clock.instant(), AuditOutcome.UNKNOWN, null, null, intent.details(), List.of()))
            .toList();
    var links = chain.append(outcomes);
    for (int i = 0; i < links.size(); i++) {
      log.write(outcomes.get(i), links.get(i));
    }
  }
}
