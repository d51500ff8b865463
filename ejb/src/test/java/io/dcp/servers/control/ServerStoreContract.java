package io.dcp.servers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import io.dcp.testing.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of servers does on every database. */
abstract class ServerStoreContract {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456Z");

  private TestDatabase database;
  private ServerStore store;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    store = new ServerStore(database.entities());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_server_is_read_as_it_was_written() throws Exception {
    var sealed = new byte[200_000];
    sealed[7] = 42;
    var id = new ServerId(UUID.randomUUID());
    add(
        RegisteredServer.registered(
            id, "prod", "tcp://10.0.0.1:2376", Map.of("b", "2", "a", "\"ü\""), "eu", sealed, NOW));

    var read = in(store::all).getFirst();

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.name()).isEqualTo("prod");
    assertThat(read.endpoint()).isEqualTo("tcp://10.0.0.1:2376");
    assertThat(read.labels()).isEqualTo(Map.of("a", "\"ü\"", "b", "2"));
    assertThat(read.group()).contains("eu");
    assertThat(read.sealedCredentials())
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(sealed));
    assertThat(read.createdAt()).isEqualTo(NOW);
    assertThat(read.registeredAtStart()).isFalse();
  }

  @Test
  void servers_are_read_by_name() throws Exception {
    add(server("b"));
    add(server("a"));

    assertThat(in(store::all)).extracting(RegisteredServer::name).containsExactly("a", "b");
  }

  @Test
  void a_name_is_given_only_once() throws Exception {
    add(server("a"));

    var refused = catchThrowableOfType(DomainException.class, () -> add(server("a")));

    assertThat(refused.code()).isEqualTo(ErrorCode.SERVER_NAME_TAKEN);
    assertThat(in(store::all)).hasSize(1);
  }

  @Test
  void the_engine_of_this_machine_is_found_and_can_move() throws Exception {
    add(server("a"));
    assertThat(in(store::ofThisMachine)).isEmpty();
    add(
        RegisteredServer.ofThisMachine(
            new ServerId(UUID.randomUUID()), "local", "unix:///a.sock", null, NOW));

    var local = in(store::ofThisMachine).orElseThrow();
    local.moveTo("unix:///b.sock", new byte[] {1});
    in(() -> {
      store.update(local);
      return local;
    });

    var moved = in(store::ofThisMachine).orElseThrow();
    assertThat(moved.endpoint()).isEqualTo("unix:///b.sock");
    assertThat(moved.sealedCredentials()).isPresent();
  }

  @Test
  void a_server_is_removed_once() throws Exception {
    var server = server("a");
    add(server);

    assertThat(in(() -> store.remove(server.id()))).isTrue();
    assertThat(in(() -> store.remove(server.id()))).isFalse();
    assertThat(in(store::all)).isEmpty();
  }

  private void add(RegisteredServer server) throws Exception {
    in(() -> {
      store.add(server);
      return server;
    });
  }

  private <T> T in(Callable<T> work) throws Exception {
    return database.inTransaction(work);
  }

  private static RegisteredServer server(String name) {
    return RegisteredServer.registered(
        new ServerId(UUID.randomUUID()), name, "tcp://10.0.0.1:2376", Map.of(), null, null, NOW);
  }
}
