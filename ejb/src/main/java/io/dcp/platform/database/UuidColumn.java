package io.dcp.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For UUIDs in other places than an id: EclipseLink's own conversion fails where there is none, and
 * takes those of a collection for texts.
 */
@Converter
public class UuidColumn implements AttributeConverter<UUID, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable UUID id) {
    return id;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable UUID id) {
    return id;
  }
}
