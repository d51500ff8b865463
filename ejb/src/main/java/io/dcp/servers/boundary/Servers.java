package io.dcp.servers.boundary;

import io.dcp.api.common.Page;
import io.dcp.api.operations.DetailedHealth.ServerCondition;
import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.api.servers.ServerHealth;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.Visibility;
import io.dcp.platform.validation.Validation;
import io.dcp.servers.control.DiskUsages;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registered servers. No transaction runs here: rows are written in short ones of their own, so
 * that a hanging engine never holds a database connection.
 */
@ApplicationScoped
public class Servers {
  private static final Sorting<Server> SORTING =
      new Sorting<>(
          Map.of(
              "name",
              server -> Sorting.sortable(server.name()),
              "state",
              server -> server.health().state().wireName()),
          "name",
          server -> server.id().toString());

  private Fleet fleet;
  private Registration registration;
  private DiskUsages diskUsages;
  private Validation validation;
  private AccessDecision access;
  private CurrentCaller caller;
  private AuditedChange change;

  protected Servers() {}

  @Inject
  public Servers(
      Fleet fleet,
      Registration registration,
      DiskUsages diskUsages,
      Validation validation,
      AccessDecision access,
      CurrentCaller caller,
      AuditedChange change) {
    this.fleet = fleet;
    this.registration = registration;
    this.diskUsages = diskUsages;
    this.validation = validation;
    this.access = access;
    this.caller = caller;
    this.change = change;
  }

  /**
   * The servers that the caller may see.
   *
   * @param text a part of the name, in any case; all when empty
   */
  @Requires(Action.SERVER_VIEW)
  public Page<Server> list(Optional<String> text, PageRequest page) {
    var all = fleet.all();
    var ids = all.stream().map(server -> new ServerId(server.id())).collect(Collectors.toSet());
    var visible = access.visible(caller.get(), Action.SERVER_VIEW, ids);
    var containers = access.visible(caller.get(), Action.CONTAINER_VIEW, ids);
    var part = SearchText.of(text);
    return SORTING.page(
        all.stream()
            .filter(server -> visible.shows(new ServerId(server.id())))
            .filter(server -> part.isIn(server.name()))
            .map(server -> shown(server, containers))
            .toList(),
        page);
  }

  @Requires(Action.SERVER_VIEW)
  public Server get(ServerId server) {
    return shown(
        fleet.server(server), access.visible(caller.get(), Action.CONTAINER_VIEW, Set.of(server)));
  }

  private static Server shown(Server server, Visibility containers) {
    return containers.showsAllOf(new ServerId(server.id())) ? server : server.withoutUsage();
  }

  /** Registers a server, which need not answer yet. */
  @Requires(Action.SERVER_REGISTER)
  @Audited("server.create")
  public Server register(@AuditResource("auditName") ServerCreate request) {
    var registered = registration.register(validation.check(request));
    change.after(recorded(registered));
    return registered;
  }

  /** Tries to connect with what a registration would keep; keeps nothing. */
  @Requires(Action.SERVER_REGISTER)
  @Audited("server.test")
  public ConnectionTest test(@AuditResource("auditName") ServerCreate request) {
    return registration.test(validation.check(request));
  }

  /** Forgets a server; nothing on it changes. */
  @Requires(Action.SERVER_MANAGE)
  @Audited("server.delete")
  public void remove(ServerId server) {
    change.before(recorded(fleet.server(server)));
    registration.remove(server);
  }

  /** What somebody gave; what the engine tells comes and goes by itself. */
  private static Map<String, Object> recorded(Server server) {
    return Map.of(
        "name", server.name(),
        "endpoint", server.endpoint(),
        "tls", server.tls(),
        "labels", server.labels());
  }

  @Requires(Action.SERVER_VIEW)
  public ServerHealth health(ServerId server) {
    return fleet.server(server).health();
  }

  /** Checks a server now, instead of at its next turn. */
  @Requires(Action.SERVER_MANAGE)
  @Audited("server.reconnect")
  public ServerHealth reconnect(ServerId server) {
    return fleet.check(server);
  }

  @Requires(Action.SERVER_INFO)
  public EngineInfo info(ServerId server) {
    return fleet.engine(server).info();
  }

  @Requires(Action.SERVER_INFO)
  public EngineVersion version(ServerId server) {
    return fleet.engine(server).version();
  }

  /** What Docker uses on the server's disk; up to a minute old, because reading it is costly. */
  @Requires(Action.SERVER_INFO)
  public DiskUsage diskUsage(ServerId server) {
    return diskUsages.of(server);
  }

  /** Every server's condition, for the platform's own health. */
  @Requires(Action.PLATFORM_VIEW)
  public List<ServerCondition> conditions() {
    return fleet.all().stream()
        .map(server -> new ServerCondition(server.id(), server.name(), server.health()))
        .toList();
  }
}
