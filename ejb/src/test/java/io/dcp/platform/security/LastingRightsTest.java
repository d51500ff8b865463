package io.dcp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.KnownContainers.KnownContainer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastingRightsTest {
  private static final Caller CALLER = new Caller(UUID.randomUUID(), "vera", UUID.randomUUID());
  private static final ServerId SERVER = new ServerId(UUID.randomUUID());
  private static final ContainerRef CONTAINER = new ContainerRef("web");

  private Optional<KnownContainer> known = Optional.of(new KnownContainer("web", "web", Map.of()));
  private Decision decision = new Decision.HiddenContainer();
  private final LastingRights rights = new LastingRights(new Fixed(), (_, _, _) -> known);

  @Test
  void a_container_that_is_hidden_now_takes_the_right_away() {
    assertThat(lost()).isPresent();
  }

  @Test
  void a_container_that_is_gone_leaves_the_end_to_its_streams() {
    known = Optional.empty();

    assertThat(lost()).isEmpty();
  }

  @Test
  void what_is_hidden_or_refused_now_takes_the_right_away_also_of_a_container_that_is_gone() {
    known = Optional.empty();

    decision = new Decision.Hidden();
    assertThat(lost()).isPresent();
    decision = new Decision.Refused(Action.CONTAINER_LOGS);
    assertThat(lost()).isPresent();
    decision = new Decision.Allowed("viewer");
    assertThat(lost()).isEmpty();
  }

  private Optional<DomainException> lost() {
    return rights.lost(CALLER, Action.CONTAINER_LOGS, SERVER, CONTAINER);
  }

  /** Decides as the test wants. */
  private final class Fixed implements AccessDecision {
    @Override
    public Decision decideEverywhere(Caller caller, Action action) {
      return decide(caller, action);
    }

    @Override
    public Decision decide(Caller caller, Action action) {
      return decision;
    }

    @Override
    public Decision decide(Caller caller, Action action, ServerId server) {
      return decision;
    }

    @Override
    public Decision decide(Caller caller, Action action, ServerId server, ContainerRef container) {
      return decision;
    }

    @Override
    public Visibility visible(Caller caller, Action action, Collection<ServerId> servers) {
      return Visibility.NONE;
    }
  }
}
