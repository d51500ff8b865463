package io.dcp.mirror.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReadPlanTest {
  private static final long MS = 1_000_000;
  private static final Key WEB = new Key(Topic.CONTAINERS, "web");
  private static final Key DB = new Key(Topic.CONTAINERS, "db");
  private static final Key CACHE = new Key(Topic.CONTAINERS, "cache");

  private final ReadPlan plan = new ReadPlan(Duration.ofMillis(50), 2);

  @Test
  void the_first_wish_is_served_at_once_and_the_next_ones_together_after_the_quiet_time() {
    plan.want(WEB, 0);
    assertThat(plan.next(0)).contains(WEB);
    plan.done(WEB, MS);

    for (var at = 2; at < 40; at++) {
      plan.want(WEB, at * MS);
      assertThat(plan.next(at * MS)).isEmpty();
    }

    assertThat(plan.next(50 * MS)).contains(WEB);
    plan.done(WEB, 51 * MS);
    assertThat(plan.next(500 * MS)).isEmpty();
  }

  @Test
  void a_thing_is_never_read_twice_at_a_time_and_once_more_if_it_changed_meanwhile() {
    plan.want(WEB, 0);
    assertThat(plan.next(0)).contains(WEB);
    plan.want(WEB, MS);
    assertThat(plan.next(200 * MS)).isEmpty();
    assertThat(plan.isRunning(WEB)).isTrue();

    plan.done(WEB, 201 * MS);

    assertThat(plan.next(201 * MS)).contains(WEB);
  }

  @Test
  void a_container_that_ended_is_read_once_more_later() {
    plan.want(WEB, 0);
    plan.wantAgain(WEB, 200 * MS);
    assertThat(plan.next(0)).contains(WEB);
    plan.done(WEB, MS);

    assertThat(plan.next(199 * MS)).isEmpty();
    assertThat(plan.idleFor(150 * MS, Long.MAX_VALUE)).isEqualTo(50 * MS);
    assertThat(plan.next(200 * MS)).contains(WEB);
  }

  @Test
  void at_most_so_many_are_read_at_once() {
    List.of(WEB, DB, CACHE).forEach(key -> plan.want(key, 0));
    assertThat(plan.next(0)).isPresent();
    assertThat(plan.next(0)).isPresent();
    assertThat(plan.next(0)).isEmpty();
  }

  @Test
  void the_background_waits_for_what_has_changed_and_takes_half_of_the_places() {
    plan.wantSometime(List.of(WEB, DB));
    plan.want(CACHE, 0);

    assertThat(plan.next(0)).contains(CACHE);
    assertThat(plan.next(0)).contains(WEB);
    assertThat(plan.next(0)).isEmpty();
    plan.done(CACHE, MS);
    assertThat(plan.next(MS)).isEmpty();
    plan.done(WEB, MS);
    assertThat(plan.next(MS)).contains(DB);
  }

  @Test
  void who_waits_is_served_by_a_read_that_begins_afterwards() {
    plan.want(WEB, 0);
    plan.next(0);
    var waiting = new CompletableFuture<Void>();
    plan.want(WEB, MS, waiting);
    plan.done(WEB, 2 * MS);
    assertThat(waiting).isNotDone();

    assertThat(plan.next(2 * MS)).contains(WEB);
    plan.done(WEB, 3 * MS);

    assertThat(waiting).isDone();
  }

  @Test
  void what_cannot_be_read_is_tried_again_ever_more_seldom() {
    plan.want(WEB, 0);
    plan.next(0);
    plan.failed(WEB, 0);
    assertThat(plan.next(999 * MS)).isEmpty();
    assertThat(plan.next(1000 * MS)).contains(WEB);
    plan.failed(WEB, 1000 * MS);
    assertThat(plan.next(2999 * MS)).isEmpty();
    assertThat(plan.next(3000 * MS)).contains(WEB);
  }

  @Test
  void who_waits_when_the_plan_is_given_up_is_handed_back() {
    var waiting = new CompletableFuture<Void>();
    plan.want(WEB, 0, waiting);

    assertThat(plan.abandon()).singleElement().matches(left -> left.getValue() == waiting);
    assertThat(plan.next(0)).isEmpty();
  }
}
