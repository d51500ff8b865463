package io.dcp.access.boundary;

import io.dcp.access.control.AccessView;
import io.dcp.access.control.GrantChanges;
import io.dcp.access.control.GrantSelection;
import io.dcp.access.control.GrantStore;
import io.dcp.access.control.RightsCache;
import io.dcp.api.access.Grant;
import io.dcp.api.access.GrantCreate;
import io.dcp.api.common.Page;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.Requires;
import io.dcp.platform.validation.Uuids;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives roles and takes them away. A change holds from the next request on. */
@ApplicationScoped
public class RoleGrants {
  private static final Sorting<Grant> SORTING =
      new Sorting<>(
          Map.of(
              "subject", grant -> grant.subject().name(),
              "role", grant -> grant.role().name(),
              "created", grant -> "%019d".formatted(grant.createdAt().toEpochMilli())),
          "subject",
          grant -> grant.id().toString());

  private GrantSelection selection;
  private GrantStore store;
  private GrantChanges changes;
  private AccessView view;
  private RightsCache rights;
  private Validation validation;
  private AuditedChange change;
  private AuditedRequest audited;

  protected RoleGrants() {}

  @Inject
  public RoleGrants(
      GrantSelection selection,
      GrantStore store,
      GrantChanges changes,
      AccessView view,
      RightsCache rights,
      Validation validation,
      AuditedChange change,
      AuditedRequest audited) {
    this.selection = selection;
    this.store = store;
    this.changes = changes;
    this.view = view;
    this.rights = rights;
    this.validation = validation;
    this.change = change;
    this.audited = audited;
  }

  /** Who has which role where. */
  @Requires(Action.USER_MANAGE)
  public Page<Grant> list(GrantQuery query, PageRequest request) {
    return SORTING.page(
        view.grants(selection.find(query.user(), query.group(), query.server(), query.action())),
        request);
  }

  /**
   * Gives a role.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#GROUP_NOT_FOUND},
   *     {@link ErrorCode#ROLE_NOT_FOUND}, {@link ErrorCode#SERVER_NOT_FOUND}, {@link
   *     ErrorCode#MORE_THAN_YOU_HAVE}, {@link ErrorCode#GRANT_EXISTS}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("grant.create")
  public Grant give(@AuditResource("auditName") GrantCreate request) {
    var grant = changes.give(validation.check(request));
    rights.forget();
    var given = view.grant(grant);
    change.after(given);
    audited.named(given.auditName());
    return given;
  }

  /**
   * Takes a role away.
   *
   * @throws DomainException {@link ErrorCode#GRANT_NOT_FOUND}, {@link
   *     ErrorCode#MORE_THAN_YOU_HAVE}, {@link ErrorCode#LAST_ADMINISTRATOR}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("grant.delete")
  public void take(@AuditResource String id) {
    var known = Uuids.read(id);
    known
        .flatMap(store::find)
        .map(view::grant)
        .ifPresent(taken -> {
          change.before(taken);
          audited.named(taken.auditName());
        });
    changes.take(known);
    rights.forget();
  }
}
