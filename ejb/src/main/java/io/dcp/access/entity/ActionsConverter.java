package io.dcp.access.entity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.dcp.platform.security.Action;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores actions as their names with blanks between them. A name that is unknown to this version,
 * as after a step back from a newer one, allows nothing.
 */
@Converter
public class ActionsConverter implements AttributeConverter<Set<Action>, String> {

  @Override
  public String convertToDatabaseColumn(@Nullable Set<Action> actions) {
    return actions == null
        ? ""
        : actions.stream().map(Action::wireName).sorted().collect(joining(" "));
  }

  @Override
  public Set<Action> convertToEntityAttribute(@Nullable String names) {
    return names == null
        ? Set.of()
        : Stream.of(names.split(" "))
            .flatMap(name -> Action.ofWireName(name).stream())
            .collect(toUnmodifiableSet());
  }
}
