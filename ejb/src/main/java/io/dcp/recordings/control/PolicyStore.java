package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.entity.PolicyRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What is recorded on each server; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class PolicyStore {
  /** Of a server for which nothing was chosen yet. */
  private static final long UNCHOSEN = 0;

  private EntityManager entities;
  private RecordingSettings settings;

  protected PolicyStore() {}

  @Inject
  public PolicyStore(EntityManager entities, RecordingSettings settings) {
    this.entities = entities;
    this.settings = settings;
  }

  /** What holds on a server. */
  public Edition<RecordingChoice> of(ServerId server) {
    return Optional.ofNullable(entities.find(PolicyRow.class, server.value()))
        .map(row -> Edition.of(row.policy(), row.version()))
        .orElseGet(() -> Edition.of(settings.policy(), UNCHOSEN));
  }

  /**
   * Chooses for a server.
   *
   * @param expected the version that was read
   */
  public Edition<RecordingChoice> choose(
      ServerId server, ExpectedVersion expected, RecordingChoice policy) {
    // of two who choose at once the second meets the version of the first
    var found =
        Optional.ofNullable(
            entities.find(PolicyRow.class, server.value(), LockModeType.PESSIMISTIC_WRITE));
    expected.require(found.map(PolicyRow::version).orElse(UNCHOSEN));
    var row = found.orElseGet(() -> new PolicyRow(server, policy));
    row.choose(policy);
    entities.persist(row);
    entities.flush();
    return Edition.of(row.policy(), row.version());
  }
}
