package io.dcp.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.preflight.Database.Attempt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real drivers; what needs a PostgreSQL is in {@link DatabasePostgresIT}. */
class DatabaseTest {
  @TempDir Path folder;

  private DatabaseAddress embedded(String user, String password) {
    return new DatabaseAddress("jdbc:h2:file:" + folder.resolve("dcp"), user, password);
  }

  @Test
  void the_embedded_database_is_made_when_it_is_missing() {
    assertThat(new Database(embedded("dcp", "")).attempt()).isInstanceOf(Attempt.Reached.class);
    assertThat(folder.resolve("dcp.mv.db")).exists();
  }

  @Test
  void a_wrong_user_is_hopeless() {
    new Database(embedded("dcp", "right")).attempt();

    assertThat(new Database(embedded("dcp", "wrong")).attempt())
        .isEqualTo(
            new Attempt.Never(
                "The database %s refuses the user \"dcp\": check DCP_DB_USER and DCP_DB_PASSWORD."
                    .formatted(embedded("dcp", "").display())));
  }

  @Test
  void a_port_where_nobody_listens_may_open_later() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(
            new Database(
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/dcp", "a", "b"))
                .attempt())
        .isEqualTo(new Attempt.NotYet("Connection refused"));
  }
}
