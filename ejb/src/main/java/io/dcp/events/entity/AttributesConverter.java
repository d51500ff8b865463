package io.dcp.events.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Stores attributes as a JSON object with sorted names. */
@Converter
public class AttributesConverter implements AttributeConverter<Map<String, String>, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, String> attributes) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(attributes));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String text) {
    try {
      return Map.copyOf(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("The attributes of an event cannot be read.", damaged);
    }
  }
}
