package io.dcp.access.boundary;

import io.dcp.access.control.AccessView;
import io.dcp.access.control.GroupChanges;
import io.dcp.access.control.GroupStore;
import io.dcp.access.control.RightsCache;
import io.dcp.access.entity.UserGroupRow;
import io.dcp.api.access.Group;
import io.dcp.api.access.GroupWrite;
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
import io.dcp.platform.validation.Uuids;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Administers groups. Who puts a user into a group gives that user what the group has. */
@ApplicationScoped
public class Groups {
  private static final Sorting<UserGroupRow> SORTING =
      new Sorting<>(
          Map.of("name", group -> group.name().toLowerCase(Locale.ROOT)),
          "name",
          group -> group.id().toString());

  private GroupStore store;
  private GroupChanges changes;
  private AccessView view;
  private RightsCache rights;
  private Validation validation;
  private AuditedChange change;

  protected Groups() {}

  @Inject
  public Groups(
      GroupStore store,
      GroupChanges changes,
      AccessView view,
      RightsCache rights,
      Validation validation,
      AuditedChange change) {
    this.store = store;
    this.changes = changes;
    this.view = view;
    this.rights = rights;
    this.validation = validation;
    this.change = change;
  }

  /**
   * The groups.
   *
   * @param text part of a name, in whatever case; all when empty
   */
  @Requires(Action.USER_MANAGE)
  public Page<Group> list(Optional<String> text, PageRequest request) {
    var part = text.orElse("").toLowerCase(Locale.ROOT);
    var page =
        SORTING.page(
            store.all().stream()
                .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(part))
                .toList(),
            request);
    return new Page<>(view.groups(page.items()), page.total(), page.nextCursor());
  }

  /**
   * A group by id.
   *
   * @throws DomainException {@link ErrorCode#GROUP_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public Edition<Group> get(String id) {
    return shown(Uuids.read(id).flatMap(store::find).orElseThrow(GroupChanges::unknown));
  }

  /**
   * Makes a group.
   *
   * @throws DomainException {@link ErrorCode#NAME_TAKEN}, {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("group.create")
  public Edition<Group> create(@AuditResource("name") GroupWrite request) {
    return changed(changes.create(validation.check(request)));
  }

  /**
   * Replaces a group's name, description and members.
   *
   * @throws DomainException {@link ErrorCode#GROUP_NOT_FOUND}, {@link ErrorCode#NAME_TAKEN}, {@link
   *     ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#MORE_THAN_YOU_HAVE} when members come or go,
   *     {@link ErrorCode#LAST_ADMINISTRATOR}, and those of {@link ExpectedVersion#require}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("group.update")
  public Edition<Group> update(
      @AuditResource String id, ExpectedVersion expected, GroupWrite request) {
    noteBefore(id);
    var group = changes.update(Uuids.read(id), expected, () -> validation.check(request));
    rights.forget();
    return changed(group);
  }

  /**
   * Deletes a group with its grants; its members stay users.
   *
   * @throws DomainException {@link ErrorCode#GROUP_NOT_FOUND}, {@link
   *     ErrorCode#MORE_THAN_YOU_HAVE}, {@link ErrorCode#LAST_ADMINISTRATOR}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("group.delete")
  public void delete(@AuditResource String id) {
    noteBefore(id);
    changes.delete(Uuids.read(id));
    rights.forget();
  }

  private void noteBefore(String id) {
    Uuids.read(id).flatMap(store::find).map(view::group).ifPresent(change::before);
  }

  private Edition<Group> changed(UserGroupRow group) {
    var shown = shown(group);
    change.after(shown.content());
    return shown;
  }

  private Edition<Group> shown(UserGroupRow group) {
    return Edition.of(view.group(group), group.version());
  }
}
