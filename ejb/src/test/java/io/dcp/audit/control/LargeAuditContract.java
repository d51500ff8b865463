package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.security.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An audit of some years, on every database: 200,000 records, of which whoever searches for
 * something rare finds it among the oldest.
 */
@Tag("endurance")
abstract class LargeAuditContract extends AuditDatabase {
  private static final int RECORDS = 200_000;
  private static final int AT_ONCE = 1_000;
  private static final int ROUNDS = 11;
  private static final int PAGE = 100;

  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final ServerId RARE_SERVER = new ServerId(UUID.randomUUID());
  private static final List<ServerId> SERVERS =
      IntStream.range(0, 10).mapToObj(_ -> new ServerId(UUID.randomUUID())).toList();
  private static final UUID RARE_ACTOR = UUID.randomUUID();
  private static final List<UUID> ACTORS =
      IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();

  @Test
  void what_is_rare_is_found_by_indexes_and_all_of_it_is_checked() {
    timed("append", this::fill);
    scene().get(OpenIntents.class).settle();
    scene().sql("analyze"); // as databases do by themselves, sooner or later
    var search = scene().get(AuditSearch.class);
    var everyRowRead = milliseconds("text", search, with(List.of(), List.of(), "rare-res"));

    searches()
        .forEach((name, filter) ->
            assertThat(milliseconds(name, search, filter)).as(name).isLessThan(everyRowRead / 2));

    timed("verify", () -> assertThat(scene().verify().rows()).isEqualTo(RECORDS));
  }

  private static void timed(String what, Runnable work) {
    var begun = System.nanoTime();
    work.run();
    System.err.printf("%s of %d: %.0f ms%n", what, RECORDS, millisecondsSince(begun));
  }

  private static double millisecondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  /** What the slower half of the searches for a page takes at least. */
  private static double milliseconds(String name, AuditSearch search, AuditFilter filter) {
    var times = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      var begun = System.nanoTime();
      search.find(filter, Long.MAX_VALUE, PAGE);
      times[round] = millisecondsSince(begun);
    }
    Arrays.sort(times);
    System.err.printf(
        "%s: p50 %.1f ms, worst %.1f ms%n", name, times[ROUNDS / 2], times[ROUNDS - 1]);
    return times[ROUNDS / 2];
  }

  private void fill() {
    var end = scene().get(ChainEnd.class);
    for (var first = 0; first < RECORDS; first += AT_ONCE) {
      end.append(
          IntStream.range(first / 2, (first + AT_ONCE) / 2)
              .mapToObj(LargeAuditContract::entry)
              .flatMap(List::stream)
              .toList());
    }
  }

  /** An intent and its outcome. */
  private static List<AuditFacts> entry(int n) {
    var rare = n == 500;
    var actor = n % ACTORS.size();
    var server = n % SERVERS.size();
    var at = BEGIN.plus(STEP.multipliedBy(n));
    var intent =
        new AuditFacts(
            UUID.randomUUID(),
            Kind.INTENT,
            at,
            rare
                ? new AuditFacts.Actor(RARE_ACTOR.toString(), "rare", "s", false)
                : new AuditFacts.Actor(ACTORS.get(actor).toString(), "user-" + actor, "s", false),
            "192.0.2." + n % 200,
            rare ? "thing.rare" : "container.action-" + n % 15,
            new AuditFacts.Place(
                rare ? RARE_SERVER.toString() : SERVERS.get(server).toString(), "server-" + server),
            rare ? "rare-resource" : "container-" + n % 5_000,
            "request-" + n,
            null,
            null,
            null,
            Map.of("n", Integer.toString(n)),
            List.of());
    var outcome = rare ? AuditOutcome.UNKNOWN : AuditOutcome.SUCCESS;
    return List.of(
        intent,
        intent.ended(at.plusSeconds(1), outcome, null, Duration.ofMillis(9), Map.of(), List.of()));
  }

  private static Map<String, AuditFilter> searches() {
    var day = BEGIN.plus(Duration.ofDays(1));
    return Map.of(
        "actor", with(List.of("rare"), List.of(), ""),
        "actor's id", with(List.of(RARE_ACTOR.toString()), List.of(), ""),
        "action", filter(Set.of(), List.of(), List.of("thing.rare"), List.of(), null, null, ""),
        "server", filter(Set.of(RARE_SERVER), List.of(), List.of(), List.of(), null, null, ""),
        "outcome", with(List.of(), List.of("unknown"), ""),
        "pending", with(List.of(), List.of("pending"), ""),
        "day",
            filter(
                Set.of(), List.of(), List.of(), List.of(), day, day.plus(Duration.ofDays(1)), ""));
  }

  private static AuditFilter with(List<String> actors, List<String> outcomes, String text) {
    return filter(Set.of(), actors, List.of(), outcomes, null, null, text);
  }

  private static AuditFilter filter(
      Set<ServerId> servers,
      List<String> actors,
      List<String> actions,
      List<String> outcomes,
      @Nullable Instant from,
      @Nullable Instant to,
      String text) {
    return new AuditFilter(
        Optional.empty(),
        servers,
        actors,
        actions,
        outcomes,
        SearchText.of(Optional.empty()),
        from,
        to,
        SearchText.of(Optional.of(text)));
  }
}
