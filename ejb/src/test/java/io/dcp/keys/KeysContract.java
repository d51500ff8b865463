package io.dcp.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dcp.keys.boundary.Keys;
import io.dcp.keys.control.Rotations;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.testing.DatabaseDump;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of keys, and who may change them, on whatever database. */
abstract class KeysContract extends KeysScene {
  @Test
  void the_status_tells_how_many_secrets_of_each_kind_a_key_seals_and_no_key() {
    var status = status();

    assertThat(status.rotation()).isNull();
    assertThat(status.dataKeys())
        .singleElement()
        .satisfies(key -> {
          assertThat(key.state()).isEqualTo("active");
          assertThat(key.sealed()).isEqualTo(things.count());
          assertThat(key.kinds())
              .extracting(count -> count.kind() + " " + count.count())
              .containsExactly(
                  "idempotent-request 30", "second-factor 30", "server-tls 1", "signing-key 1");
        });
    assertThat(status.toString()).doesNotContain(SealedThings.CANARY);
  }

  @Test
  void s10_the_database_holds_none_of_the_secrets_in_clear() {
    var dump = DatabaseDump.of(database.dataSource());

    assertThat(dump.holds("tcp://alpha:2376")).as("what is no secret is found").isTrue();
    assertThat(dump.holds(SealedThings.CANARY)).isFalse();
    rotated();
    assertThat(DatabaseDump.of(database.dataSource()).holds(SealedThings.CANARY)).isFalse();
  }

  @Test
  void a_key_that_something_needs_stays_and_what_cannot_be_opened_is_told() {
    var former = activeId();
    sql("update servers set sealed_tls = sealed_tls || sealed_tls");

    rotate();
    await().until(() -> rotation().problem() != null);
    platform.clock().advance(Duration.ofHours(2));
    platform.get(Rotations.class).tend();

    assertThat(rotation().state()).isEqualTo("running");
    assertThat(rotation().problem())
        .startsWith("1 secrets cannot be opened and keep their key; the first is server/");
    assertThat(key(former).sealed()).isEqualTo(1);
    sql("delete from servers");
    platform.get(Rotations.class).tend();
    assertThat(rotation().state()).isEqualTo("done");
    assertThat(rotation().problem()).isNull();
  }

  @Test
  void a_change_does_not_begin_while_another_runs() {
    cutOffAfterOnePartOfEachColumn();

    assertThatThrownBy(this::rotate)
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.KEY_ROTATION_RUNNING));
    assertThat(status().dataKeys()).hasSize(2);
  }

  @Test
  void only_who_may_manage_keys_sees_and_changes_them() {
    var vera = new Caller(UUID.randomUUID(), "vera", UUID.randomUUID());

    assertThatThrownBy(() -> platform.requestBy(vera, () -> platform.get(Keys.class).status()))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> platform.requestBy(vera, () -> platform.get(Keys.class).rotate()))
        .isInstanceOf(DomainException.class);

    assertThat(status().dataKeys()).hasSize(1);
  }
}
