package io.dcp.identity.boundary;

import io.dcp.api.common.Page;
import io.dcp.api.identity.Session;
import io.dcp.identity.control.SessionView;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The places where a user is signed in. */
@ApplicationScoped
public class OwnSessions {
  private static final String OWN = "everybody sees and ends the own sessions";

  private CurrentCaller current;
  private Sessions sessions;
  private SessionView view;

  protected OwnSessions() {}

  @Inject
  public OwnSessions(CurrentCaller current, Sessions sessions, SessionView view) {
    this.current = current;
    this.sessions = sessions;
    this.view = view;
  }

  @Open(OWN)
  public Page<Session> list(PageRequest request) {
    var caller = current.inPerson();
    return view.of(caller.userId(), caller, request);
  }

  /**
   * Ends one of the own sessions, with its sockets.
   *
   * @throws DomainException {@link ErrorCode#SESSION_NOT_FOUND}
   */
  @Open(OWN)
  @Audited("session.revoke")
  public void end(@AuditResource String id) {
    var userId = current.inPerson().userId();
    var ended =
        Uuids.read(id)
            .map(session -> sessions.end(userId, session::equals, EndReason.SIGNED_OUT))
            .orElse(0);
    if (ended == 0) {
      throw new DomainException(ErrorCode.SESSION_NOT_FOUND, "There is no such session.");
    }
  }

  /** Signs out everywhere, here too. */
  @Open(OWN)
  @Audited("session.revoke-all")
  public void endAll() {
    sessions.end(current.inPerson().userId(), session -> true, EndReason.SIGNED_OUT);
  }
}
