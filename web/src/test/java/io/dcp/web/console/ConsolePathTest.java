package io.dcp.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePathTest {

  @ParameterizedTest
  @CsvSource({
    "/, PAGE",
    "/containers, PAGE",
    "/servers/3f0c/containers/web.1, PAGE",
    "/images/registry.example.org%3A5000%2Fteam%2Fapp%3A1.2.3, PAGE",
    "/setup, PAGE",
    "/apiary, PAGE",
    "/main-ABCD1234.js, HASHED_FILE",
    "/chunk-2QX7LMNO.js, HASHED_FILE",
    "/media/inter-latin-wght-normal-Q5RZ7T2K.woff2, HASHED_FILE",
    "/styles-5INURTSO.css, HASHED_FILE",
    "/favicon.ico, PLAIN_FILE",
    "/index.html, PAGE",
    "/i18n/en.json, PLAIN_FILE",
    "/api/v1/containers, FOREIGN",
    "/api/nothing.js, FOREIGN",
    "/ws/v1/live, FOREIGN",
    "/health, FOREIGN",
    "/openapi, FOREIGN"
  })
  void a_path_is_told_by_its_root_and_by_known_endings(String path, ConsolePath expected) {
    assertThat(ConsolePath.of(path)).isEqualTo(expected);
  }
}
