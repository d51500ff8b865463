package io.dcp.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.config.ConfigurationException;
import io.dcp.testing.MovableClock;
import io.dcp.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S21, the part of the master key: another one takes over, on whatever database. */
abstract class MasterKeyContract {
  private static final MasterKey FIRST = InMemoryDataKeys.masterKey(1);
  private static final MasterKey SECOND = InMemoryDataKeys.masterKey(2);
  private static final MasterKey THIRD = InMemoryDataKeys.masterKey(3);
  private static final byte[] SECRET = "secret".getBytes(UTF_8);
  private static final String PURPOSE = "server/1/tls";
  private static final String CHAIN = "audit/chain/v1";

  private final MovableClock clock = new MovableClock();
  private TestDatabase database;
  private byte[] sealed;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    start(FIRST);
    sealed = run(() -> secrets(FIRST).seal(SECRET, PURPOSE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void s21_a_key_that_follows_another_takes_over_and_the_other_is_needed_no_more() {
    start(SECOND.after(FIRST));
    assertThat(opened(SECOND.after(FIRST))).isEqualTo(SECRET);

    start(SECOND);

    assertThat(opened(SECOND)).isEqualTo(SECRET);
    refused(FIRST);
  }

  @Test
  void s21_a_changed_key_without_the_one_before_it_is_refused_and_nothing_is_changed() {
    refused(SECOND);
    refused(THIRD.after(SECOND));

    start(FIRST);
    assertThat(opened(FIRST)).isEqualTo(SECRET);
  }

  @Test
  void s21_a_crash_while_the_key_changes_leaves_the_former_one_in_force() {
    assertThatThrownBy(() ->
            run(() -> {
              guard(SECOND.after(FIRST)).check();
              throw new IllegalStateException("crash before the commit");
            }))
        .hasMessageContaining("crash");

    start(FIRST);
    assertThat(opened(FIRST)).isEqualTo(SECRET);
    start(SECOND.after(FIRST));
    assertThat(opened(SECOND)).isEqualTo(SECRET);
  }

  @Test
  void what_was_sealed_before_there_were_data_keys_opens_under_the_key_that_follows() {
    var former = new MasterSeal(FIRST).seal(SECRET, PURPOSE);

    start(SECOND.after(FIRST));

    assertThat(run(() -> secrets(SECOND.after(FIRST)).open(former, PURPOSE))).isEqualTo(SECRET);
  }

  @Test
  void s21_seals_of_all_former_keys_can_be_checked_and_their_age_is_known() {
    var byFirst = mac(FIRST).seal(SECRET);
    start(SECOND.after(FIRST));
    clock.advance(Duration.ofDays(1));
    var bySecond = mac(SECOND).seal(SECRET);
    start(THIRD.after(SECOND));

    run(() -> {
      var today = mac(THIRD);
      var first = today.named(FIRST.name()).orElseThrow();
      var second = today.named(SECOND.name()).orElseThrow();
      assertThat(first.matches(byFirst, SECRET)).isTrue();
      assertThat(second.matches(bySecond, SECRET)).isTrue();
      assertThat(second.matches(byFirst, SECRET)).isFalse();
      assertThat(first.age()).isEqualTo(2);
      assertThat(second.age()).isEqualTo(1);
      assertThat(today.age()).isZero();
      assertThat(today.named("abcd")).isEmpty();
      return today;
    });
  }

  private void start(MasterKey key) {
    run(() -> {
      guard(key).check();
      return key;
    });
  }

  private void refused(MasterKey key) {
    assertThatThrownBy(() -> start(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("The master key is not the one that sealed this database's secrets")
        .hasMessageContaining("DCP_MASTER_KEY_PREVIOUS");
  }

  private byte[] opened(MasterKey key) {
    return run(() -> secrets(key).open(sealed, PURPOSE));
  }

  private MasterKeyGuard guard(MasterKey key) {
    return new MasterKeyGuard(database.entities(), key, clock);
  }

  private Secrets secrets(MasterKey key) {
    return InMemoryDataKeys.secrets(new DataKeyStore(database.entities()), key);
  }

  private MacKey mac(MasterKey key) {
    return new MacKeys(key, new FormerMasterKeys(database.entities(), key)).of(CHAIN);
  }

  private <T> T run(Callable<T> work) {
    try {
      return database.inTransaction(work);
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }
}
