package io.dcp.audit.control;

import static io.dcp.audit.control.AuditScene.ADA;
import static io.dcp.audit.control.AuditScene.SERVER;
import static io.dcp.audit.control.AuditScene.intent;
import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.paging.SearchText;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail.Intent;
import io.dcp.platform.security.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How records are found, on every database. */
abstract class AuditSearchContract extends AuditDatabase {
  private static final SearchText NO_TEXT = SearchText.of(Optional.empty());

  @Test
  void an_entry_is_listed_once_by_its_newest_record() {
    scene().done("done");
    scene().trail().intend(intent("pending"));
    scene().trail().refused(intent("refused"), "FORBIDDEN");

    assertThat(resources(outcome())).containsExactly("refused", "pending", "done");
    assertThat(resources(outcome("pending"))).containsExactly("pending");
    assertThat(resources(outcome("pending", "success"))).containsExactly("pending", "done");
    assertThat(scene().get(AuditSearch.class).count(outcome()))
        .containsEntry("success", 1L)
        .containsEntry("refused", 1L)
        .containsEntry("pending", 1L);
  }

  @Test
  void older_ones_stand_behind_a_place() {
    IntStream.range(0, 3).forEach(n -> scene().done("c" + n));
    var search = scene().get(AuditSearch.class);

    var newest = search.find(outcome(), Long.MAX_VALUE, 2);
    var older = search.find(outcome(), newest.getLast().seq(), 2);

    assertThat(newest).extracting(row -> row.facts().resource()).containsExactly("c2", "c1");
    assertThat(older).extracting(row -> row.facts().resource()).containsExactly("c0");
  }

  @Test
  void entries_are_found_by_actor_action_server_time_and_text() {
    scene().done("50% off");
    scene().clock().advance(Duration.ofMinutes(1));
    var later = scene().clock().instant();
    scene().done("500 more");
    scene().trail().happened(ofThePlatform());

    assertThat(resources(filter(List.of("ada"), List.of(), Set.of(), null, null, "")))
        .containsExactly("500 more", "50% off");
    assertThat(
            resources(
                filter(List.of(ADA.userId().toString()), List.of(), Set.of(), null, null, "")))
        .hasSize(2);
    assertThat(resources(filter(List.of("eve"), List.of(), Set.of(), null, null, ""))).isEmpty();
    assertThat(resources(filter(List.of(), List.of("audit.test"), Set.of(), null, null, "")))
        .containsExactly("platform");
    assertThat(resources(filter(List.of(), List.of(), Set.of(SERVER), null, null, "")))
        .containsExactly("500 more", "50% off");
    assertThat(resources(filter(List.of(), List.of(), Set.of(SERVER), later, null, "")))
        .containsExactly("500 more");
    assertThat(resources(filter(List.of(), List.of(), Set.of(SERVER), null, later, "")))
        .containsExactly("50% off");
    assertThat(resources(filter(List.of(), List.of(), Set.of(), null, null, "50%")))
        .containsExactly("50% off");
    assertThat(resources(filter(List.of(), List.of(), Set.of(), null, null, "REQUEST-7")))
        .hasSize(2);
  }

  @Test
  void a_view_that_is_cut_to_servers_holds_nothing_else() {
    scene().done("on the server");
    scene().trail().happened(ofThePlatform());

    assertThat(resources(cutTo(Set.of(SERVER)))).containsExactly("on the server");
    assertThat(resources(cutTo(Set.of(new ServerId(UUID.randomUUID()))))).isEmpty();
    assertThat(resources(cutTo(Set.of()))).isEmpty();
  }

  @Test
  void anonymous_refusals_of_an_address_become_one_record_with_their_number() {
    var refusals = scene().get(AnonymousRefusals.class);
    IntStream.range(0, 100).forEach(_ -> refusals.count("192.0.2.77", ErrorCode.NOT_AUTHENTICATED));
    refusals.count("192.0.2.77", ErrorCode.RATE_LIMITED);

    refusals.record();
    refusals.record();

    assertThat(scene().rows())
        .extracting(row -> row.facts().details().get("count"))
        .containsExactlyInAnyOrder("100", "1");
  }

  private static Intent ofThePlatform() {
    return new Intent(
        "audit.test",
        Optional.empty(),
        Optional.empty(),
        Optional.of("platform"),
        Optional.empty(),
        Optional.empty());
  }

  private List<@Nullable String> resources(AuditFilter filter) {
    scene().catchUp();
    return scene().get(AuditSearch.class).find(filter, Long.MAX_VALUE, 100).stream()
        .map(row -> row.facts().resource())
        .toList();
  }

  private static AuditFilter outcome(String... outcomes) {
    return new AuditFilter(
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(outcomes),
        NO_TEXT,
        null,
        null,
        NO_TEXT);
  }

  private static AuditFilter cutTo(Set<ServerId> visible) {
    return new AuditFilter(
        Optional.of(visible),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        NO_TEXT,
        null,
        null,
        NO_TEXT);
  }

  private static AuditFilter filter(
      List<String> actors,
      List<String> actions,
      Set<ServerId> servers,
      @Nullable Instant from,
      @Nullable Instant to,
      String text) {
    return new AuditFilter(
        Optional.empty(),
        servers,
        actors,
        actions,
        List.of(),
        NO_TEXT,
        from,
        to,
        SearchText.of(Optional.of(text)));
  }
}
