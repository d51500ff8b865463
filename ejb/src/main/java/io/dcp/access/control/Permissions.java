package io.dcp.access.control;

import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.api.identity.Me;
import io.dcp.platform.security.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the console what somebody may do, so that it offers only what works. */
@ApplicationScoped
public class Permissions {
  private Scopes scopes;

  protected Permissions() {}

  @Inject
  public Permissions(Scopes scopes) {
    this.scopes = scopes;
  }

  /** A line for each right that allows anything. */
  public List<Me.Permission> of(Rights rights) {
    return rights.all().stream()
        .filter(right -> !right.actions().isEmpty())
        .map(this::permission)
        .toList();
  }

  private Me.Permission permission(Right right) {
    return new Me.Permission(
        right.actions().stream().map(Action::wireName).sorted().toList(),
        scopes.shown(right.scope()));
  }
}
