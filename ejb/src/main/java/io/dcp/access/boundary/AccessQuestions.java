package io.dcp.access.boundary;

import io.dcp.access.control.Explanation;
import io.dcp.access.control.Permissions;
import io.dcp.access.control.RightsCache;
import io.dcp.api.access.ActionInfo;
import io.dcp.api.access.CanI;
import io.dcp.api.identity.Me;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownUsers;
import io.dcp.platform.security.KnownUsers.KnownUser;
import io.dcp.platform.security.Open;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells who may do what where, and why. */
@ApplicationScoped
public class AccessQuestions {
  private static final UUID NO_SESSION = new UUID(0, 0);

  private AccessDecision access;
  private Explanation explanation;
  private RightsCache rights;
  private Permissions permissions;
  private KnownUsers users;
  private CurrentCaller current;

  protected AccessQuestions() {}

  @Inject
  public AccessQuestions(
      AccessDecision access,
      Explanation explanation,
      RightsCache rights,
      Permissions permissions,
      KnownUsers users,
      CurrentCaller current) {
    this.access = access;
    this.explanation = explanation;
    this.rights = rights;
    this.permissions = permissions;
    this.users = users;
    this.current = current;
  }

  /** Everything that a role can allow. */
  @Open("it is the platform's own vocabulary and tells nothing of anybody")
  public List<ActionInfo> actions() {
    current.get();
    return Stream.of(Action.values())
        .map(action ->
            new ActionInfo(
                action.wireName(),
                ActionInfo.Kind.valueOf(action.kind().name()),
                ActionInfo.Level.valueOf(action.level().name())))
        .toList();
  }

  /**
   * Whether somebody may do something, and why.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for what is no action, {@link
   *     ErrorCode#FORBIDDEN} for another user without {@code user.manage}, {@link
   *     ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#SERVER_NOT_FOUND} and {@link
   *     ErrorCode#CONTAINER_NOT_FOUND} for what the caller may not see
   */
  @Open("everybody may ask for the own rights; who asks for another's is checked here")
  public CanI canI(AccessQuestion question) {
    var caller = current.get();
    var asked = question.user().map(this::user).orElse(caller);
    var server = question.server().map(AccessQuestions::server);
    var container = question.container().map(ContainerRef::new);
    server.ifPresent(id ->
        requireSeen(
            container
                .map(ref -> access.decide(caller, Action.CONTAINER_VIEW, id, ref))
                .orElseGet(() -> access.decide(caller, Action.SERVER_VIEW, id))));
    return explanation.of(asked, question.checkedAction(), server, container);
  }

  /**
   * Everything that a user may do, as that user's own {@code /auth/me} tells it.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public List<Me.Permission> permissions(String user) {
    return permissions.of(rights.ofUser(known(user).id()));
  }

  private Caller user(String id) {
    var caller = current.get();
    if (id.equalsIgnoreCase(caller.userId().toString())) {
      return caller;
    }
    access.decide(caller, Action.USER_MANAGE).orRefuse();
    var user = known(id);
    return new Caller(user.id(), user.username(), NO_SESSION);
  }

  private KnownUser known(String id) {
    return Uuids.read(id)
        .flatMap(uuid -> Optional.ofNullable(users.find(Set.of(uuid)).get(uuid)))
        .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user."));
  }

  private static ServerId server(String id) {
    return ServerId.parse(id)
        .orElseThrow(
            () -> new DomainException(ErrorCode.SERVER_NOT_FOUND, "There is no such server."));
  }

  /** Only what is hidden fails: an answer about what is seen is what was asked for. */
  private static void requireSeen(Decision decision) {
    if (decision instanceof Decision.Hidden || decision instanceof Decision.HiddenContainer) {
      decision.orRefuse();
    }
  }
}
