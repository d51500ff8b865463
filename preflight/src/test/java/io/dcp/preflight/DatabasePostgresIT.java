package io.dcp.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.preflight.Database.Attempt;
import org.junit.jupiter.api.Test;

/** Against the lab's PostgreSQL. */
class DatabasePostgresIT {
  @Test
  void postgresql_tells_a_wrong_password_and_a_missing_database_apart() {
    var url = System.getenv("DCP_LAB_PG_URL");
    var user = System.getenv("DCP_LAB_PG_USER");
    var password = System.getenv("DCP_LAB_PG_PASSWORD");

    assertThat(new Database(new DatabaseAddress(url, user, password)).attempt())
        .isInstanceOf(Attempt.Reached.class);
    assertThat(new Database(new DatabaseAddress(url, user, "wrong")).attempt())
        .isInstanceOfSatisfying(
            Attempt.Never.class, it -> assertThat(it.sentence()).contains("refuses the user"));
    assertThat(new Database(new DatabaseAddress(url + "_missing", user, password)).attempt())
        .isInstanceOfSatisfying(
            Attempt.Never.class, it -> assertThat(it.sentence()).contains("does not exist"));
  }
}
