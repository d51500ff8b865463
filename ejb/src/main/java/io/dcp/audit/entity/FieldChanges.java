package io.dcp.audit.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores changes as a JSON array; null when there are none. */
@Converter
public class FieldChanges implements AttributeConverter<List<FieldChange>, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public @Nullable String convertToDatabaseColumn(List<FieldChange> changes) {
    try {
      return changes.isEmpty() ? null : JSON.writeValueAsString(changes);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public List<FieldChange> convertToEntityAttribute(@Nullable String column) {
    try {
      return column == null
          ? List.of()
          : List.copyOf(JSON.readValue(column, new TypeReference<List<FieldChange>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A column holds no changes.", damaged);
    }
  }
}
