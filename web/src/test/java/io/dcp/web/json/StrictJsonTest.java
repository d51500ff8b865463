package io.dcp.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.api.servers.ServerState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

  @Test
  void times_are_rfc_3339_in_utc_and_what_is_not_known_is_null() throws JsonProcessingException {
    var id = UUID.fromString("3f0c5b5e-7a35-4d6a-9d3a-0a1b2c3d4e5f");
    var live = new ServerFreshness(id, "a", ServerState.HEALTHY, null);
    var stale =
        new ServerFreshness(
            id, "a", ServerState.UNREACHABLE, Instant.parse("2026-11-01T12:00:00.5Z"));

    assertThat(StrictJson.mapper().writeValueAsString(live))
        .contains("\"asOf\":null", "\"state\":\"healthy\"");
    assertThat(StrictJson.mapper().writeValueAsString(stale))
        .contains("\"asOf\":\"2026-11-01T12:00:00.500Z\"");
  }

  @Test
  void an_enum_travels_by_its_wire_name() throws JsonProcessingException {
    assertThat(StrictJson.mapper().readValue("\"running\"", ContainerState.class))
        .isEqualTo(ContainerState.RUNNING);
  }
}
