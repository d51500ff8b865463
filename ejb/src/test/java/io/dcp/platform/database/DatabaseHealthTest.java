package io.dcp.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.database.DatabaseHealth.Condition;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseHealthTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void a_database_that_does_not_answer_is_down_and_the_reason_names_no_address() {
    var health = new DatabaseHealth(postgresAt(1), threads);

    assertThat(health.ready()).isFalse();
    assertThat(health.condition())
        .isInstanceOfSatisfying(
            Condition.Down.class,
            down ->
                assertThat(down.reason())
                    .contains("08001")
                    .doesNotContain("127.0.0.1", "secret-name"));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void a_database_that_hangs_is_down_for_all_who_ask_and_is_asked_once() throws Exception {
    // the kernel accepts for a server that never does
    try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var health = new DatabaseHealth(postgresAt(hanging.getLocalPort()), threads);

      var answers =
          IntStream.range(0, 30)
              .mapToObj(_ -> CompletableFuture.supplyAsync(health::condition, threads))
              .toList();

      assertThat(answers)
          .extracting(CompletableFuture::join)
          .containsOnly(new Condition.Down("The database does not answer in time."));
      hanging.setSoTimeout(200);
      hanging.accept().close();
      assertThatThrownBy(hanging::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_database_without_our_schema_is_not_ready() {
    var empty = new JdbcDataSource();
    empty.setURL("jdbc:h2:mem:" + UUID.randomUUID());

    assertThat(new DatabaseHealth(empty, threads).ready()).isFalse();
  }

  private static PGSimpleDataSource postgresAt(int port) {
    var source = new PGSimpleDataSource();
    // no encryption: a driver that may fall back from it would connect a second time
    source.setUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/secret-name?sslmode=disable&gssEncMode=disable");
    return source;
  }
}
