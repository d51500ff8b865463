package io.dcp.volumes.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.volumes.VolumeSummary;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.TestingMirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VolumesTest {
  private final TestingMirrors testing = new TestingMirrors();
  private final Volumes volumes =
      new Volumes(
          new MirroredLists(
              testing.mirrors, testing.testing.fleet, new TestingAccess(), TestingAccess.caller()));
  private ServerId server;

  @BeforeEach
  void begin() {
    server = testing.add("one");
  }

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void the_newest_lead_also_within_a_second() {
    create("second", "2026-05-01T12:30:00Z");
    create("third", "2026-05-01T12:30:00.000000005Z");
    create("first", "2026-05-01T12:29:59.999Z");

    assertThat(names("created")).containsSubsequence("first", "second", "third");
    assertThat(names("-created")).containsSubsequence("third", "second", "first");
  }

  @Test
  void what_has_no_known_time_follows_the_newest() {
    create("dated", "2026-05-01T12:30:00Z");
    testing.engine(server).volumes().create("undated", null);
    awaitMirrored("undated");

    assertThat(names("-created")).containsExactly("dated", "undated");
  }

  @Test
  void a_text_is_found_in_the_name_in_any_case() {
    create("Shop-data", "2026-05-01T12:30:00Z");
    create("other", "2026-05-01T12:30:00Z");

    assertThat(volumes.list(server, Optional.of("SHOP"), PageRequest.FIRST).content().get().items())
        .extracting(VolumeSummary::name)
        .containsExactly("Shop-data");
  }

  private void create(String name, String createdAt) {
    testing.engine(server).volumes().create(name, Instant.parse(createdAt));
    awaitMirrored(name);
  }

  private void awaitMirrored(String name) {
    await().until(() -> names("name").contains(name));
  }

  private List<String> names(String sort) {
    return volumes
        .list(Set.of(), Optional.empty(), new PageRequest(sort, 100, null))
        .content()
        .get()
        .items()
        .stream()
        .map(VolumeSummary::name)
        .toList();
  }
}
