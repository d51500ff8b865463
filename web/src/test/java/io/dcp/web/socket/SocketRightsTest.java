package io.dcp.web.socket;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.identity.boundary.SocketTickets;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownContainers.KnownContainer;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.Visibility;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SocketRightsTest {
  private static final Caller CALLER = new Caller(UUID.randomUUID(), "vera", UUID.randomUUID());
  private static final ServerId SERVER = new ServerId(UUID.randomUUID());
  private static final ContainerRef CONTAINER = new ContainerRef("web");

  private Optional<KnownContainer> known = Optional.of(new KnownContainer("web", Map.of()));
  private Decision decision = new Decision.HiddenContainer();
  private final SocketRights rights =
      new SocketRights(new Fixed(), (_, _, _) -> known, new SocketTickets() {});

  @Test
  void a_container_that_is_hidden_now_takes_the_right_away() {
    assertThatThrownBy(this::checkAgain).isInstanceOf(DomainException.class);
  }

  @Test
  void a_container_that_is_gone_leaves_the_end_to_its_stream() {
    known = Optional.empty();

    assertThatCode(this::checkAgain).doesNotThrowAnyException();
    assertThatThrownBy(() -> rights.check(CALLER, Action.CONTAINER_LOGS, SERVER, CONTAINER))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void a_server_that_is_hidden_now_takes_the_right_away_also_of_a_container_that_is_gone() {
    known = Optional.empty();
    decision = new Decision.Hidden();

    assertThatThrownBy(this::checkAgain).isInstanceOf(DomainException.class);
  }

  private void checkAgain() {
    rights.checkAgain(CALLER, Action.CONTAINER_LOGS, SERVER, CONTAINER);
  }

  /** Decides as the test wants. */
  private final class Fixed implements AccessDecision {
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
