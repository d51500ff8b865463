package io.dcp.identity.boundary;

import io.dcp.access.boundary.Grants;
import io.dcp.api.common.Page;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.api.identity.UserUpdate;
import io.dcp.identity.control.NewUsers;
import io.dcp.identity.control.PasswordRules;
import io.dcp.identity.control.Passwords;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.Standings;
import io.dcp.identity.control.UserChanges;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.control.UserView;
import io.dcp.identity.entity.RefreshFamily;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.Requires;
import io.dcp.platform.validation.Uuids;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Administers users. */
@ApplicationScoped
public class Users {
  private static final Sorting<UserAccount> SORTING =
      new Sorting<>(
          Map.of(
              "username", account -> Sorting.sortable(account.username()),
              "created", account -> Sorting.sortable(account.createdAt()),
              "lastLogin", account -> Sorting.sortable(account.lastLoginAt().orElse(null))),
          "username",
          account -> account.id().toString());

  private UserStore users;
  private NewUsers newUsers;
  private UserView view;
  private Grants grants;
  private Passwords passwords;
  private UserChanges changes;
  private Sessions sessions;
  private Standings standings;
  private Validation validation;
  private AuditedChange change;

  protected Users() {}

  @Inject
  public Users(
      UserStore users,
      NewUsers newUsers,
      UserView view,
      Grants grants,
      Passwords passwords,
      UserChanges changes,
      Sessions sessions,
      Standings standings,
      Validation validation,
      AuditedChange change) {
    this.validation = validation;
    this.users = users;
    this.newUsers = newUsers;
    this.view = view;
    this.grants = grants;
    this.passwords = passwords;
    this.changes = changes;
    this.sessions = sessions;
    this.standings = standings;
    this.change = change;
  }

  /**
   * Creates a user with roles at scope all.
   *
   * @throws DomainException {@link ErrorCode#USERNAME_TAKEN}, {@link ErrorCode#ROLE_NOT_FOUND} or
   *     {@link ErrorCode#PASSWORD_REFUSED}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.create")
  public User create(@AuditResource("username") UserCreate request) {
    validation.check(request);
    var roles = Optional.ofNullable(request.roles()).orElse(List.of());
    grants.requireRoles(roles);
    PasswordRules.check("password", request.password(), request.username());
    var made = view.of(newUsers.add(request, passwords.hash(request.password()), roles));
    change.after(made);
    return made;
  }

  /**
   * A user by id.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public Edition<User> get(String id) {
    return edition(users.find(id(id)).orElseThrow(Users::unknown));
  }

  /**
   * Replaces what an administrator may change of a user. Who is disabled is signed out everywhere.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#LAST_ADMINISTRATOR},
   *     {@link ErrorCode#MORE_THAN_YOU_HAVE}, {@link ErrorCode#PRECONDITION_REQUIRED} or {@link
   *     ErrorCode#PRECONDITION_FAILED}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.update")
  public Edition<User> update(
      @AuditResource String id, UserUpdate update, ExpectedVersion expected) {
    var userId = id(id);
    grants.requireNoMoreThanMine(userId);
    validation.check(update);
    noteBefore(userId);
    var changed = changes.update(userId, update, expected);
    change.after(view.of(changed));
    if (changed.disabled()) {
      sessions.end(userId, session -> true, EndReason.USER_DISABLED);
    }
    standings.forget(userId);
    return edition(changed);
  }

  /**
   * Deletes a user with sessions, tokens and grants.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#MORE_THAN_YOU_HAVE}
   *     or {@link ErrorCode#LAST_ADMINISTRATOR}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.delete")
  public void delete(@AuditResource String id) {
    var userId = id(id);
    grants.requireNoMoreThanMine(userId);
    var living = sessions.living(userId).stream().map(RefreshFamily::id).toList();
    noteBefore(userId);
    changes.delete(userId);
    // their rows went with the user's
    sessions.ended(living);
    standings.forget(userId);
  }

  private void noteBefore(UUID id) {
    users.find(id).map(view::of).ifPresent(change::before);
  }

  /**
   * The users.
   *
   * @param text part of a user's name or display name, in whatever case; all when empty
   */
  @Requires(Action.USER_MANAGE)
  public Page<User> list(Optional<String> text, PageRequest request) {
    var page = SORTING.page(users.matching(text.orElse("")), request);
    return new Page<>(view.of(page.items()), page.total(), page.nextCursor());
  }

  private Edition<User> edition(UserAccount account) {
    return Edition.of(view.of(account), account.version());
  }

  private static UUID id(String text) {
    return Uuids.read(text).orElseThrow(Users::unknown);
  }

  private static DomainException unknown() {
    return new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user.");
  }
}
