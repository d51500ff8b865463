package io.dcp.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextMapConverterTest {
  private final TextMapConverter converter = new TextMapConverter();

  @Test
  void texts_are_stored_with_sorted_names() {
    var column = converter.convertToDatabaseColumn(Map.of("b", "2", "a", "\u201c1\u201d"));

    assertThat(column).isEqualTo("{\"a\":\"\u201c1\u201d\",\"b\":\"2\"}");
    assertThat(converter.convertToEntityAttribute(column))
        .isEqualTo(Map.of("b", "2", "a", "\u201c1\u201d"));
  }

  @Test
  void a_damaged_column_is_not_taken_for_an_empty_one() {
    assertThatIllegalStateException()
        .isThrownBy(() -> converter.convertToEntityAttribute("{\"a\":"));
  }
}
