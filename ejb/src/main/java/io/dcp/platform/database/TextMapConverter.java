package io.dcp.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Stores texts by name, such as labels, as a JSON object with sorted names. */
@Converter
public class TextMapConverter implements AttributeConverter<Map<String, String>, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, String> texts) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(texts));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String column) {
    try {
      return Map.copyOf(JSON.readValue(column, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A column holds no texts by name.", damaged);
    }
  }
}
