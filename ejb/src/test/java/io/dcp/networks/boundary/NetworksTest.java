package io.dcp.networks.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.networks.NetworkSummary;
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
class NetworksTest {
  private final TestingMirrors testing = new TestingMirrors();
  private final Networks networks =
      new Networks(
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
  void a_text_is_found_in_the_name_in_any_case() {
    create("Shop-data", "2026-05-01T12:30:00Z");
    create("other", "2026-05-01T12:30:00Z");

    assertThat(
            networks.list(server, Optional.of("SHOP"), PageRequest.FIRST).content().get().items())
        .extracting(NetworkSummary::name)
        .containsExactly("Shop-data");
  }

  private void create(String name, String createdAt) {
    testing.engine(server).networks().create(name, Instant.parse(createdAt));
    awaitMirrored(name);
  }

  private void awaitMirrored(String name) {
    await().until(() -> names("name").contains(name));
  }

  private List<String> names(String sort) {
    return networks
        .list(Set.of(), Optional.empty(), new PageRequest(sort, 100, null))
        .content()
        .get()
        .items()
        .stream()
        .map(NetworkSummary::name)
        .toList();
  }
}
