package io.dcp.access.control;

import io.dcp.access.entity.Place;
import io.dcp.access.entity.Scope;
import io.dcp.api.access.Scope.Containers;
import io.dcp.api.access.Scope.Type;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.KnownServers.KnownServer;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Reads scopes as they travel, and shows them. */
@ApplicationScoped
public class Scopes {
  private static final String ANY = "*";

  private KnownServers servers;

  protected Scopes() {}

  @Inject
  public Scopes(KnownServers servers) {
    this.servers = servers;
  }

  /**
   * Reads a scope whose parts are all there.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, {@link ErrorCode#VALIDATION_FAILED}
   */
  Scope read(io.dcp.api.access.Scope scope) {
    var place =
        switch (scope.type()) {
          case ALL -> everywhere(scope.value());
          case SERVER -> server(scope.value());
          case SERVER_LABEL -> new Place.WithLabel(label("scope.value", scope.value()));
        };
    var containers = scope.containers();
    return new Scope(place, containers == null ? null : selector(containers));
  }

  private static Place everywhere(String value) {
    if (value.equals(ANY)) {
      return new Place.Everywhere();
    }
    throw refused("scope.value", "The scope all has the value *.");
  }

  private Place server(String value) {
    return ServerId.parse(value)
        .filter(id -> servers.find(id).isPresent())
        .map(Place.OneServer::new)
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.SERVER_NOT_FOUND, "scope.value", "There is no such server."));
  }

  private static ContainerSelector selector(Containers containers) {
    return switch (containers.type()) {
      case STACK -> new ContainerSelector.OfStack(containers.value());
      case LABEL ->
          new ContainerSelector.WithLabel(label("scope.containers.value", containers.value()));
    };
  }

  private static Label label(String field, String text) {
    return Label.parse(text).orElseThrow(() -> refused(field, "A label is written as key=value."));
  }

  private static DomainException refused(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }

  /** As it travels, with the name that its server has now. */
  io.dcp.api.access.Scope shown(Scope scope) {
    var containers = shown(scope.containers());
    return switch (scope.place()) {
      case Place.Everywhere _ -> new io.dcp.api.access.Scope(Type.ALL, ANY, null, containers);
      case Place.OneServer(var id) ->
          new io.dcp.api.access.Scope(
              Type.SERVER,
              id.toString(),
              servers.find(id).map(KnownServer::name).orElse(null),
              containers);
      case Place.WithLabel(var label) ->
          new io.dcp.api.access.Scope(Type.SERVER_LABEL, label.toString(), null, containers);
    };
  }

  private static @Nullable Containers shown(@Nullable ContainerSelector selector) {
    return switch (selector) {
      case null -> null;
      case ContainerSelector.OfStack(var name) -> new Containers(Containers.Type.STACK, name);
      case ContainerSelector.WithLabel(var label) ->
          new Containers(Containers.Type.LABEL, label.toString());
    };
  }

  /** In words, for people. */
  String described(Scope scope) {
    var place =
        switch (scope.place()) {
          case Place.Everywhere _ -> "everywhere";
          case Place.OneServer(var id) ->
              "on the server " + servers.find(id).map(KnownServer::name).orElseGet(id::toString);
          case Place.WithLabel(var label) -> "on the servers with the label " + label;
        };
    return place
        + switch (scope.containers()) {
          case null -> "";
          case ContainerSelector.OfStack(var name) -> ", for the containers of the stack " + name;
          case ContainerSelector.WithLabel(var label) ->
              ", for the containers with the label " + label;
        };
  }
}
