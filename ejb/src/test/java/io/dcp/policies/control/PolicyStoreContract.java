package io.dcp.policies.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import io.dcp.servers.control.ServerStore;
import io.dcp.servers.entity.RegisteredServer;
import io.dcp.testing.Race;
import io.dcp.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided about rules, on whatever database. */
abstract class PolicyStoreContract {
  private static final Map<Rule, RuleDecision> PATHS =
      Map.of(
          Rule.BIND_MOUNTS, new RuleDecision(Effect.REFUSE, List.of("/srv/a b", "/srv/ü")),
          Rule.GPUS, new RuleDecision(Effect.ALLOW, List.of()));

  private TestDatabase database;
  private PolicyStore store;
  private final ServerId server = new ServerId(UUID.randomUUID());

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() throws Exception {
    database = openDatabase();
    store = new PolicyStore(database.entities());
    var servers = new ServerStore(database.entities());
    database.inTransaction(() -> {
      servers.add(
          RegisteredServer.registered(
              server, "prod", "tcp://10.0.0.1:2376", Map.of(), null, null, Instant.EPOCH));
      return server;
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothing_is_decided_at_first_and_every_rule_refuses() throws Exception {
    assertThat(find(Optional.empty())).isEqualTo(new PolicyStore.Stored(Map.of(), 0));
    assertThat(database.inTransaction(() -> store.effective(server)).decision(Rule.PRIVILEGED))
        .isEqualTo(new RuleDecision(Effect.REFUSE, List.of()));
  }

  @Test
  void what_is_decided_is_read_as_it_was_written_and_replaced_as_a_whole() throws Exception {
    replace(Optional.empty(), 0, PATHS);
    var first = find(Optional.empty());
    assertThat(first.decisions()).isEqualTo(PATHS);

    var other = Map.of(Rule.RUNTIME, new RuleDecision(Effect.REFUSE, List.of("runsc")));
    assertThat(replace(Optional.empty(), first.version(), other)).isEqualTo(PATHS);

    assertThat(find(Optional.empty()).decisions()).isEqualTo(other);
    assertThat(find(Optional.empty()).version()).isNotEqualTo(first.version());
  }

  @Test
  void a_change_of_what_was_changed_meanwhile_is_refused() throws Exception {
    replace(Optional.of(server), 0, PATHS);
    var seen = find(Optional.of(server)).version();
    replace(Optional.of(server), seen, Map.of());

    var refused =
        catchThrowableOfType(
            DomainException.class, () -> replace(Optional.of(server), seen, PATHS));

    assertThat(refused.code()).isEqualTo(ErrorCode.PRECONDITION_FAILED);
    assertThat(find(Optional.of(server)).decisions()).isEmpty();
  }

  @Test
  void of_two_who_decide_first_at_once_one_is_told_to_read_again() throws Exception {
    for (var place : List.of(Optional.<ServerId>empty(), Optional.of(server))) {
      var outcomes = Race.of(() -> replace(place, 0, PATHS), () -> replace(place, 0, Map.of()));

      assertThat(outcomes)
          .contains(ErrorCode.PRECONDITION_FAILED)
          .hasSize(2)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_server_that_goes_takes_its_policy_along() throws Exception {
    replace(Optional.empty(), 0, Map.of());
    replace(Optional.of(server), 0, PATHS);

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from servers");
      try (var left = statement.executeQuery("select count(*) from policies")) {
        left.next();
        assertThat(left.getInt(1)).as("what holds everywhere").isEqualTo(1);
      }
    }
  }

  private PolicyStore.Stored find(Optional<ServerId> server) throws Exception {
    return database.inTransaction(() -> store.find(server));
  }

  private Map<Rule, RuleDecision> replace(
      Optional<ServerId> server, long version, Map<Rule, RuleDecision> decisions) throws Exception {
    return database.inTransaction(
        () -> store.replace(server, ExpectedVersion.of(version), decisions));
  }
}
