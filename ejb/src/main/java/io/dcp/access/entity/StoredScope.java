package io.dcp.access.entity;

import io.dcp.platform.database.UuidColumn;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scope in the columns of a grant. */
@Embeddable
public class StoredScope {
  private static final String ALL = "all";
  private static final String SERVER = "server";
  private static final String SERVER_LABEL = "serverLabel";
  private static final String STACK = "stack";
  private static final String LABEL = "label";

  @Column(name = "scope_type", nullable = false)
  private String type = ALL;

  @Convert(converter = UuidColumn.class)
  @Column(name = "server_id")
  private @Nullable UUID server;

  @Column(name = "server_label")
  private @Nullable String serverLabel;

  @Column(name = "containers_type")
  private @Nullable String containersType;

  @Column(name = "containers_value")
  private @Nullable String containersValue;

  protected StoredScope() {}

  StoredScope(Scope scope) {
    switch (scope.place()) {
      case Place.Everywhere _ -> type = ALL;
      case Place.OneServer(var id) -> {
        type = SERVER;
        server = id.value();
      }
      case Place.WithLabel(var label) -> {
        type = SERVER_LABEL;
        serverLabel = label.toString();
      }
    }
    switch (scope.containers()) {
      case null -> {}
      case ContainerSelector.OfStack(var name) -> {
        containersType = STACK;
        containersValue = name;
      }
      case ContainerSelector.WithLabel(var label) -> {
        containersType = LABEL;
        containersValue = label.toString();
      }
    }
  }

  /** The columns, in the order in which they are declared; an id as text. */
  List<@Nullable Object> columns() {
    return Arrays.asList(
        type,
        server == null ? null : server.toString(),
        serverLabel,
        containersType,
        containersValue);
  }

  /** Empty for what this version does not know: such a grant allows nothing. */
  Optional<Scope> scope() {
    return place()
        .flatMap(place ->
            containersType == null
                ? Optional.of(new Scope(place, null))
                : containers().map(selector -> new Scope(place, selector)));
  }

  private Optional<Place> place() {
    return switch (type) {
      case ALL -> Optional.of(new Place.Everywhere());
      case SERVER -> Optional.ofNullable(server).map(id -> new Place.OneServer(new ServerId(id)));
      case SERVER_LABEL -> label(serverLabel).map(Place.WithLabel::new);
      default -> Optional.empty();
    };
  }

  private Optional<ContainerSelector> containers() {
    return switch (containersType) {
      case STACK -> Optional.ofNullable(containersValue).map(ContainerSelector.OfStack::new);
      case LABEL -> label(containersValue).map(ContainerSelector.WithLabel::new);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Label> label(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(Label::parse);
  }
}
