package io.dcp.access.boundary;

import io.dcp.access.control.AccessView;
import io.dcp.access.control.RightsCache;
import io.dcp.access.control.RoleChanges;
import io.dcp.access.control.RoleStore;
import io.dcp.access.entity.RoleRow;
import io.dcp.api.access.Role;
import io.dcp.api.access.RoleWrite;
import io.dcp.api.common.Page;
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
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Administers roles. Who changes a role changes what everybody may do who has it. */
@ApplicationScoped
public class Roles {
  private static final Sorting<RoleRow> SORTING =
      new Sorting<>(
          Map.of("name", role -> role.name().toLowerCase(Locale.ROOT)), "name", RoleRow::id);

  private RoleStore store;
  private RoleChanges changes;
  private RightsCache rights;
  private Validation validation;
  private AuditedChange change;

  protected Roles() {}

  @Inject
  public Roles(
      RoleStore store,
      RoleChanges changes,
      RightsCache rights,
      Validation validation,
      AuditedChange change) {
    this.store = store;
    this.changes = changes;
    this.rights = rights;
    this.validation = validation;
    this.change = change;
  }

  /**
   * The roles, built-in and custom.
   *
   * @param text part of a name, in whatever case; all when empty
   */
  @Requires(Action.USER_MANAGE)
  public Page<Role> list(Optional<String> text, PageRequest request) {
    var part = text.orElse("").toLowerCase(Locale.ROOT);
    var page =
        SORTING.page(
            store.all().stream()
                .filter(role -> role.name().toLowerCase(Locale.ROOT).contains(part))
                .toList(),
            request);
    return new Page<>(
        page.items().stream().map(AccessView::role).toList(), page.total(), page.nextCursor());
  }

  /**
   * A role by id.
   *
   * @throws DomainException {@link ErrorCode#ROLE_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public Edition<Role> get(String id) {
    return shown(store.find(id).orElseThrow(RoleChanges::unknown));
  }

  /**
   * Makes a role.
   *
   * @throws DomainException {@link ErrorCode#NAME_TAKEN}, {@link ErrorCode#MORE_THAN_YOU_HAVE}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("role.create")
  public Edition<Role> create(@AuditResource("name") RoleWrite request) {
    return changed(changes.create(validation.check(request)));
  }

  /**
   * Replaces a custom role's name, description and actions.
   *
   * @throws DomainException {@link ErrorCode#ROLE_NOT_FOUND}, {@link ErrorCode#ROLE_BUILT_IN},
   *     {@link ErrorCode#NAME_TAKEN}, {@link ErrorCode#MORE_THAN_YOU_HAVE}, and those of {@link
   *     ExpectedVersion#require}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("role.update")
  public Edition<Role> update(
      @AuditResource String id, ExpectedVersion expected, RoleWrite request) {
    noteBefore(id);
    var role = changes.update(id, expected, () -> validation.check(request));
    rights.forget();
    return changed(role);
  }

  /**
   * Deletes a custom role that no grant gives.
   *
   * @throws DomainException {@link ErrorCode#ROLE_NOT_FOUND}, {@link ErrorCode#ROLE_BUILT_IN},
   *     {@link ErrorCode#ROLE_IN_USE}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("role.delete")
  public void delete(@AuditResource String id) {
    noteBefore(id);
    changes.delete(id);
    rights.forget();
  }

  private void noteBefore(String id) {
    store.find(id).map(AccessView::role).ifPresent(change::before);
  }

  private Edition<Role> changed(RoleRow role) {
    var shown = shown(role);
    change.after(shown.content());
    return shown;
  }

  private static Edition<Role> shown(RoleRow role) {
    return Edition.of(AccessView.role(role), role.version());
  }
}
