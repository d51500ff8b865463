package io.dcp.images.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.images.ImageSummary;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.TestingMirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ImagesTest {
  private final TestingMirrors testing = new TestingMirrors();
  private final TestingAccess access = new TestingAccess();
  private final Images images =
      new Images(
          new MirroredLists(
              testing.mirrors, testing.testing.fleet, access, TestingAccess.caller()));

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void an_image_is_found_by_a_part_of_its_name_or_the_beginning_of_its_id() {
    var server = testing.add("one");
    await().until(() -> !list(Set.of(), "").isEmpty());
    var digits = list(Set.of(), "").getFirst().id().replace("sha256:", "");

    assertThat(list(Set.of(server), "SHELL")).hasSize(1);
    assertThat(list(Set.of(), "sha256:" + digits.substring(0, 4))).hasSize(1);
    assertThat(list(Set.of(), digits.substring(1) + "x")).isEmpty();
  }

  @Test
  void servers_that_are_hidden_are_neither_listed_nor_counted() {
    var seen = testing.add("one");
    var hidden = testing.add("two");
    await().until(() -> list(Set.of(), "").size() == 2);

    access.hide(hidden);

    var page = images.list(Set.of(), Optional.empty(), PageRequest.FIRST).content().get();
    assertThat(page.items()).extracting(ImageSummary::server).containsExactly(seen.value());
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.servers()).hasSize(1);
    assertThat(list(Set.of(hidden), "")).isEmpty();
  }

  private List<ImageSummary> list(Set<ServerId> only, String text) {
    return images.list(only, Optional.of(text), PageRequest.FIRST).content().get().items();
  }
}
