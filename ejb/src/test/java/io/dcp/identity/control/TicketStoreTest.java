package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.config.Settings;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketStoreTest {
  private static final String PATH = "/ws/v1/live";

  private final MovableClock clock = new MovableClock();
  private final TicketStore store =
      new TicketStore(clock, IdentitySettings.from(Settings.of(Map.of())));
  private final Caller alice = new Caller(UUID.randomUUID(), "alice", UUID.randomUUID());
  private final Caller bob = new Caller(UUID.randomUUID(), "bob", UUID.randomUUID());

  @Test
  void a_ticket_opens_its_path_once() {
    var ticket = store.add(alice, PATH);

    assertThat(store.take(ticket, PATH)).contains(alice);
    assertThat(store.take(ticket, PATH)).isEmpty();
  }

  @Test
  void a_ticket_for_another_path_opens_nothing_and_is_used_up() {
    var ticket = store.add(alice, PATH);

    assertThat(store.take(ticket, PATH + "/x")).isEmpty();
    assertThat(store.take(ticket, PATH)).isEmpty();
  }

  @Test
  void a_ticket_expires_after_30_seconds() {
    var early = store.add(alice, PATH);
    var late = store.add(alice, PATH);

    clock.advance(Duration.ofMillis(29_999));
    assertThat(store.take(early, PATH)).contains(alice);
    clock.advance(Duration.ofMillis(1));
    assertThat(store.take(late, PATH)).isEmpty();
  }

  @Test
  void of_many_that_use_a_ticket_at_once_one_gets_in() throws Exception {
    var ticket = store.add(alice, PATH);
    try (var threads = Executors.newFixedThreadPool(16)) {
      var attempts =
          Stream.<Callable<Optional<Caller>>>generate(() -> () -> store.take(ticket, PATH))
              .limit(64)
              .toList();
      var opened = 0;
      for (var attempt : threads.invokeAll(attempts)) {
        opened += attempt.get().isPresent() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    }
  }

  @Test
  void a_user_who_hoards_tickets_is_refused_and_takes_nothing_from_others() {
    hoard();

    assertThat(store.take(store.add(bob, PATH), PATH)).contains(bob);
    clock.advance(Duration.ofSeconds(30));
    assertThat(store.take(store.add(alice, PATH), PATH)).contains(alice);
  }

  @Test
  void a_used_or_expired_ticket_makes_room_for_one_more() {
    hoard().stream().limit(2).forEach(ticket -> store.take(ticket, PATH));
    store.add(alice, PATH);
    store.add(alice, PATH);
    requireFull();

    clock.advance(Duration.ofSeconds(30));
    hoard();
  }

  /** As many of one user as there may be. */
  private List<String> hoard() {
    var tickets =
        Stream.generate(() -> store.add(alice, PATH)).limit(TicketStore.MOST_OF_USER).toList();
    requireFull();
    return tickets;
  }

  private void requireFull() {
    var refused = catchThrowableOfType(DomainException.class, () -> store.add(alice, PATH));

    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
  }
}
