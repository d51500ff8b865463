package io.dcp.recordings.boundary;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.api.recordings.RecordingPolicy;
import io.dcp.platform.database.UniqueViolation;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Validation;
import io.dcp.recordings.control.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is recorded on each server. Terminals that are open keep what held when they began. */
@ApplicationScoped
public class RecordingPolicies {
  private PolicyStore store;
  private Validation validation;

  protected RecordingPolicies() {}

  @Inject
  public RecordingPolicies(PolicyStore store, Validation validation) {
    this.store = store;
    this.validation = validation;
  }

  @Requires(Action.SERVER_VIEW)
  public Edition<RecordingPolicy> get(ServerId server) {
    return view(store.of(server));
  }

  /**
   * Chooses what is recorded on a server from now on.
   *
   * @throws DomainException {@link ErrorCode#PRECONDITION_FAILED} when somebody else was quicker
   */
  @Requires(Action.RECORDING_MANAGE)
  @Audited("recording.policy")
  public Edition<RecordingPolicy> choose(
      ServerId server, ExpectedVersion expected, @AuditResource("policy") RecordingPolicy wanted) {
    validation.check(wanted);
    try {
      return view(store.choose(server, expected, wanted.policy()));
    } catch (RuntimeException failed) {
      if (UniqueViolation.caused(failed)) {
        throw new DomainException(
            ErrorCode.PRECONDITION_FAILED,
            "Somebody else chose at the same moment; read it again and decide anew.",
            failed);
      }
      throw failed;
    }
  }

  private static Edition<RecordingPolicy> view(Edition<RecordingChoice> choice) {
    return new Edition<>(new RecordingPolicy(choice.content()), choice.version());
  }
}
