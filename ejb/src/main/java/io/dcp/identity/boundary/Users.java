package io.dcp.identity.boundary;

import io.dcp.access.boundary.Grants;
import io.dcp.api.common.Page;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.control.NewUsers;
import io.dcp.identity.control.PasswordRules;
import io.dcp.identity.control.Passwords;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.control.UserView;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Requires;
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
          Map.of("username", UserAccount::username),
          "username",
          account -> account.id().toString());

  private UserStore users;
  private NewUsers newUsers;
  private UserView view;
  private Grants grants;
  private Passwords passwords;
  private Validation validation;

  protected Users() {}

  @Inject
  public Users(
      UserStore users,
      NewUsers newUsers,
      UserView view,
      Grants grants,
      Passwords passwords,
      Validation validation) {
    this.validation = validation;
    this.users = users;
    this.newUsers = newUsers;
    this.view = view;
    this.grants = grants;
    this.passwords = passwords;
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
    return view.of(newUsers.add(request, passwords.hash(request.password()), roles));
  }

  /**
   * A user by id.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public User get(String id) {
    return parse(id)
        .flatMap(users::find)
        .map(view::of)
        .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user."));
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

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(uuid -> uuid.toString().equalsIgnoreCase(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
