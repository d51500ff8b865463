package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed description, from which clients are made, is what the code says. */
class ApiDescriptionIT {

  @Test
  void the_committed_description_is_what_the_code_says() throws IOException {
    var committed = Answer.parse(Files.readString(Path.of("../api/openapi.json")));

    assertThat(Platform.get("/openapi?format=json").json())
        .as("api/openapi.json is stale: run ./dcp openapi and commit what it writes")
        .isEqualTo(committed);
  }

  @Test
  void every_operation_has_a_name_of_its_own_a_tag_and_a_described_answer() {
    var names = new ArrayList<String>();
    for (var operation : operations()) {
      names.add(operation.path("operationId").asText());
      assertThat(operation.path("tags")).as(names.getLast()).isNotEmpty();
      assertThat(operation.path("responses").has("default")).as(names.getLast()).isTrue();
    }

    assertThat(names).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void every_answer_has_a_schema_with_fields() {
    var schemas = Platform.get("/openapi?format=json").json().path("components").path("schemas");

    assertThat(schemas.properties())
        .isNotEmpty()
        .allSatisfy(schema ->
            assertThat(schema.getValue().has("properties") || schema.getValue().has("enum"))
                .as(schema.getKey())
                .isTrue());
  }

  private static List<JsonNode> operations() {
    var found = new ArrayList<JsonNode>();
    Platform.get("/openapi?format=json")
        .json()
        .path("paths")
        .forEach(path ->
            path.forEach(operation -> {
              if (operation.has("responses")) {
                found.add(operation);
              }
            }));
    return found;
  }
}
