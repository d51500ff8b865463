package io.dcp.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.MasterKeyGuard;
import io.dcp.testing.MovableClock;
import io.dcp.testing.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform expects of a database, whichever it is. */
abstract class DatabaseContract {
  private final MovableClock clock = new MovableClock();
  private TestDatabase database;

  abstract TestDatabase openDatabase();

  abstract String product();

  @BeforeEach
  void open() {
    database = openDatabase();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_migrated_database_is_ready_and_says_what_it_is() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var health = new DatabaseHealth(database.dataSource(), threads);

      assertThat(health.ready()).isTrue();
      assertThat(health.condition())
          .isInstanceOfSatisfying(
              DatabaseHealth.Condition.Up.class,
              up -> {
                assertThat(up.product()).startsWith(product());
                assertThat(up.schemaVersion()).contains(Schema.migrate(database.dataSource()));
              });
    }
  }

  @Test
  void a_second_start_has_nothing_to_migrate() {
    var version = Schema.migrate(database.dataSource());

    assertThat(Schema.migrate(database.dataSource())).isEqualTo(version);
  }

  @Test
  void times_are_exact_to_the_microsecond_in_any_zone() throws Exception {
    var users = new UserStore(database.entities(), clock);
    var time = Instant.parse("2026-03-29T01:30:00.123456789Z");
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      database.inTransaction(
          () -> users.add(new UserAccount(UUID.randomUUID(), "ada", "hash", time)));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      var read = database.inTransaction(() -> users.find("ada").orElseThrow().createdAt());

      assertThat(read).isEqualTo(Instant.parse("2026-03-29T01:30:00.123456Z"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void s21_the_master_key_that_sealed_the_secrets_goes_on() {
    guard(1);

    assertThatCode(() -> guard(1)).doesNotThrowAnyException();
  }

  @Test
  void s21_another_master_key_is_refused_with_one_sentence_that_says_what_to_do() {
    guard(1);

    assertThatThrownBy(() -> guard(2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("master key is not the one")
        .hasMessageContaining("DCP_MASTER_KEY");
  }

  private void guard(int seed) {
    var bytes = new byte[MasterKey.LENGTH];
    Arrays.fill(bytes, (byte) seed);
    var guard = new MasterKeyGuard(database.entities(), MasterKey.of(bytes), clock);
    try {
      database.inTransaction(() -> {
        guard.check();
        return seed;
      });
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }
}
