package io.dcp.access.control;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.access.entity.RoleRow;
import io.dcp.access.entity.Subject;
import io.dcp.access.entity.UserGroupRow;
import io.dcp.api.access.CanI;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.KnownServers.KnownServer;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says why the decision is as it is; the decision itself is made where all others are. */
@ApplicationScoped
public class Explanation {
  private AccessDecision access;
  private GrantStore grants;
  private GroupStore groups;
  private RoleStore roles;
  private AccessView view;
  private Scopes scopes;
  private KnownServers servers;
  private KnownContainers containers;

  protected Explanation() {}

  @Inject
  public Explanation(
      AccessDecision access,
      GrantStore grants,
      GroupStore groups,
      RoleStore roles,
      AccessView view,
      Scopes scopes,
      KnownServers servers,
      KnownContainers containers) {
    this.access = access;
    this.grants = grants;
    this.groups = groups;
    this.roles = roles;
    this.view = view;
    this.scopes = scopes;
    this.servers = servers;
    this.containers = containers;
  }

  /** Decides, and says why. */
  public CanI of(
      Caller asked, Action action, Optional<ServerId> server, Optional<ContainerRef> container) {
    var decision = decide(asked, action, server, container);
    var all = grants.rightsOf(asked.userId());
    var here = server.map(id -> on(id, all)).orElse(all);
    var allowing =
        server
            .flatMap(id -> meant(decision, container).map(ref -> forContainer(here, id, ref)))
            .orElse(here)
            .allowing(action);
    var allowed = decision instanceof Decision.Allowed;
    return new CanI(
        allowed,
        action.wireName(),
        server.map(ServerId::value).orElse(null),
        container.map(ContainerRef::text).orElse(null),
        allowed ? because(allowing) : becauseNot(asked, action, server, container, all, here),
        allowed ? shown(asked.userId(), allowing) : List.of());
  }

  private Decision decide(
      Caller asked, Action action, Optional<ServerId> server, Optional<ContainerRef> container) {
    if (server.isEmpty()) {
      return access.decide(asked, action);
    }
    return container
        .map(ref -> access.decide(asked, action, server.get(), ref))
        .orElseGet(() -> access.decide(asked, action, server.get()));
  }

  /** By its full id when something may be done to it: its name could be that of a hidden one. */
  private static Optional<ContainerRef> meant(Decision decision, Optional<ContainerRef> container) {
    return decision instanceof Decision.Allowed(_, var id) ? id.or(() -> container) : container;
  }

  private Rights on(ServerId server, Rights all) {
    return servers
        .find(server)
        .map(known -> all.on(server, known.labels()))
        .orElseGet(() -> new Rights(List.of()));
  }

  private Rights forContainer(Rights here, ServerId server, ContainerRef container) {
    return containers
        .find(server, container, _ -> true)
        .map(known -> here.forContainer(known.labels()))
        .orElseGet(here::whole);
  }

  private String because(Rights allowing) {
    var names = groups.all().stream().collect(toMap(UserGroupRow::id, UserGroupRow::name));
    return allowing
        .first()
        .map(right ->
            "Yes: the role %s, %s %s, allows it."
                .formatted(
                    right.role().name(), given(right, names), scopes.described(right.scope())))
        .orElse("Yes.");
  }

  private static String given(Right right, Map<UUID, String> groups) {
    return switch (right.subject()) {
      case Subject.OneUser _ -> "granted";
      case Subject.OneGroup(var id) ->
          "granted to the group %s".formatted(groups.getOrDefault(id, "that is gone"));
    };
  }

  private String becauseNot(
      Caller asked,
      Action action,
      Optional<ServerId> server,
      Optional<ContainerRef> container,
      Rights all,
      Rights here) {
    var wire = action.wireName();
    if (!asked.limits().allow(action)
        || server.filter(id -> !asked.limits().allow(id)).isPresent()) {
      return "No: the token is not made for %s there.".formatted(wire);
    }
    if (all.isEmpty()) {
      return "No: there is no grant at all.";
    }
    if (here.isEmpty()) {
      return "No: no grant covers %s.".formatted(server.map(this::nameOf).orElse("anything"));
    }
    if (action.level() == Action.Level.PLATFORM
        && all.all().stream().anyMatch(right -> right.role().actions().contains(action))) {
      return "No: %s is done to the platform as a whole and needs a grant for everything everywhere."
          .formatted(wire);
    }
    if (container.isPresent() && !here.allowing(action).isEmpty()) {
      return "No: %s is granted for other containers there, and not for this one.".formatted(wire);
    }
    if (server.isPresent() && !all.allowing(action).isEmpty()) {
      return "No: %s is granted elsewhere, and not on %s."
          .formatted(wire, server.map(this::nameOf).orElse("it"));
    }
    if (action.level() == Action.Level.SERVER && here.whole().isEmpty()) {
      return "No: %s concerns a server as a whole, and every grant is narrowed to containers."
          .formatted(wire);
    }
    return "No: no grant%s has a role with %s; these roles have it: %s."
        .formatted(
            server.map(id -> " that covers " + nameOf(id)).orElse(""), wire, rolesWith(action));
  }

  private String rolesWith(Action action) {
    return roles.all().stream()
        .filter(role -> role.role().actions().contains(action))
        .map(RoleRow::name)
        .sorted()
        .collect(joining(", "));
  }

  private String nameOf(ServerId server) {
    return "the server " + servers.find(server).map(KnownServer::name).orElseGet(server::toString);
  }

  private List<io.dcp.api.access.Grant> shown(UUID user, Rights allowing) {
    var ids = allowing.all().stream().map(Right::grant).toList();
    return view.grants(
        grants.ofUser(user).stream().filter((Grant grant) -> ids.contains(grant.id())).toList());
  }
}
