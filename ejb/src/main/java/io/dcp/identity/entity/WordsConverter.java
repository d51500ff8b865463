package io.dcp.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a list of words without blanks in one column; no list is null, an empty one is empty. */
@Converter
public class WordsConverter implements AttributeConverter<@Nullable List<String>, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<String> words) {
    return words == null ? null : String.join(" ", words);
  }

  @Override
  public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
