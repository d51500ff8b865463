package io.dcp.access.control;

import io.dcp.access.entity.UserGroupRow;
import io.dcp.api.access.GroupWrite;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes groups, each in one transaction with the rules that it must keep. */
@ApplicationScoped
public class GroupChanges {
  private RightsChanges changes;
  private GroupStore groups;
  private GrantStore grants;
  private Delegation delegation;
  private KnownUsers users;
  private Clock clock;

  protected GroupChanges() {}

  @Inject
  public GroupChanges(
      RightsChanges changes,
      GroupStore groups,
      GrantStore grants,
      Delegation delegation,
      KnownUsers users,
      Clock clock) {
    this.changes = changes;
    this.groups = groups;
    this.grants = grants;
    this.delegation = delegation;
    this.users = users;
    this.clock = clock;
  }

  /** Makes a group, which has no grants yet. */
  public UserGroupRow create(GroupWrite request) {
    return changes.make(() -> {
      var group = new UserGroupRow(UUID.randomUUID(), clock.instant());
      fill(group, request);
      groups.add(group);
      return group;
    });
  }

  /**
   * Replaces what a group is.
   *
   * @param request asked for its values after the group was found
   */
  public UserGroupRow update(
      Optional<UUID> id, ExpectedVersion expected, Supplier<GroupWrite> request) {
    return changes.make(() -> {
      var group = found(id);
      expected.require(group.version());
      var wanted = request.get();
      // before anything changes: who joins would have what the group has when asked afterwards
      if (!group.members().equals(Set.copyOf(wanted.members()))) {
        delegation.requireNoMore(grants.rights(grants.ofGroup(group.id())));
      }
      fill(group, wanted);
      groups.write();
      return group;
    });
  }

  /** Deletes a group; its grants and memberships go along. */
  public void delete(Optional<UUID> id) {
    changes.make(() -> {
      var group = found(id);
      delegation.requireNoMore(grants.rights(grants.ofGroup(group.id())));
      groups.remove(group);
      return group;
    });
  }

  private void fill(UserGroupRow group, GroupWrite request) {
    groups.requireFree(request.name(), group);
    var members = Set.copyOf(request.members());
    var known = users.find(members);
    members.stream()
        .filter(id -> !known.containsKey(id))
        .findFirst()
        .ifPresent(id -> {
          throw DomainException.ofField(
              ErrorCode.USER_NOT_FOUND,
              "members",
              "There is no user with the id %s.".formatted(id));
        });
    group.describe(request.name(), request.description());
    group.consistOf(members);
  }

  private UserGroupRow found(Optional<UUID> id) {
    return id.flatMap(groups::find).orElseThrow(GroupChanges::unknown);
  }

  /** What is said of a group that is not there. */
  public static DomainException unknown() {
    return new DomainException(ErrorCode.GROUP_NOT_FOUND, "There is no such group.");
  }
}
