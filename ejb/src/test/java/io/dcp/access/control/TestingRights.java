package io.dcp.access.control;

import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everybody has the rights that a test gives; no database is asked. */
public final class TestingRights extends RightsCache {
  private volatile List<Right> rights = List.of();

  public TestingRights() {}

  TestingRights(List<Right> rights) {
    this.rights = List.copyOf(rights);
  }

  /** The decision by these rights. */
  public AccessDecision decision(KnownServers servers, KnownContainers containers) {
    return new GrantedAccess(this, servers, containers);
  }

  public void give(Set<Action> actions, Scope scope) {
    var more = new ArrayList<>(rights);
    more.add(
        new Right(
            UUID.randomUUID(),
            new Subject.OneUser(UUID.randomUUID()),
            new Role("tested", "tested", actions),
            scope));
    rights = List.copyOf(more);
  }

  public void takeAll() {
    rights = List.of();
  }

  @Override
  public Rights ofUser(UUID user) {
    return new Rights(rights);
  }
}
