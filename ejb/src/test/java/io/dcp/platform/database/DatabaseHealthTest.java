package io.dcp.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseHealthTest {

  @Test
  void a_database_that_does_not_answer_is_down_and_the_reason_names_no_address() {
    var nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/secret-name");
    var health = new DatabaseHealth(nowhere);

    assertThat(health.ready()).isFalse();
    assertThat(health.condition())
        .isInstanceOfSatisfying(
            DatabaseHealth.Condition.Down.class,
            down ->
                assertThat(down.reason())
                    .contains("08001")
                    .doesNotContain("127.0.0.1", "secret-name"));
  }

  @Test
  void a_database_without_our_schema_is_not_ready() {
    var empty = new JdbcDataSource();
    empty.setURL("jdbc:h2:mem:" + UUID.randomUUID());

    assertThat(new DatabaseHealth(empty).ready()).isFalse();
  }
}
