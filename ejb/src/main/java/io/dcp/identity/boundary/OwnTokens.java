package io.dcp.identity.boundary;

import io.dcp.api.common.Page;
import io.dcp.api.identity.PersonalToken;
import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.api.identity.PersonalTokenCreated;
import io.dcp.identity.control.NewTokens;
import io.dcp.identity.control.PersonalTokens;
import io.dcp.identity.control.TokenView;
import io.dcp.identity.control.TokenWishes;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Uuids;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The personal access tokens by which programs act for a user; no token makes or revokes one. */
@ApplicationScoped
public class OwnTokens {
  private static final String OWN = "a token never does more than its owner may";

  private CurrentCaller current;
  private NewTokens newTokens;
  private PersonalTokens tokens;
  private TokenWishes wishes;
  private TokenView view;
  private Validation validation;

  protected OwnTokens() {}

  @Inject
  public OwnTokens(
      CurrentCaller current,
      NewTokens newTokens,
      PersonalTokens tokens,
      TokenWishes wishes,
      TokenView view,
      Validation validation) {
    this.current = current;
    this.newTokens = newTokens;
    this.tokens = tokens;
    this.wishes = wishes;
    this.view = view;
    this.validation = validation;
  }

  @Open(OWN)
  public Page<PersonalToken> list(PageRequest request) {
    return view.of(current.inPerson().userId(), request);
  }

  /**
   * Makes a token; its text is told this once.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for limits or an end that cannot
   *     be, or {@link ErrorCode#TOO_MANY_TOKENS}
   */
  @Open(OWN)
  @Audited("token.create")
  public PersonalTokenCreated create(@AuditResource("name") PersonalTokenCreate wish) {
    var caller = current.inPerson();
    validation.check(wish);
    wishes.check(caller, wish);
    return newTokens.make(caller.userId(), wish);
  }

  /**
   * Revokes a token: its next request is refused, and its sockets close.
   *
   * @throws DomainException {@link ErrorCode#TOKEN_NOT_FOUND}
   */
  @Open(OWN)
  @Audited("token.revoke")
  public void revoke(@AuditResource String id) {
    var userId = current.inPerson().userId();
    if (Uuids.read(id).filter(token -> tokens.revoke(userId, token)).isEmpty()) {
      throw new DomainException(ErrorCode.TOKEN_NOT_FOUND, "There is no such token.");
    }
  }
}
