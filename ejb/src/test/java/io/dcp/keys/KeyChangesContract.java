package io.dcp.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dcp.api.keys.KeyStatus.DataKeyStatus;
import io.dcp.keys.control.RotationStore;
import io.dcp.keys.control.Rotations;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.InMemoryDataKeys;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.SealedRows;
import io.dcp.platform.crypto.Secrets;
import io.dcp.servers.control.ServerStore;
import io.dcp.servers.entity.RegisteredServer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Keys change while everything goes on, on whatever database. */
abstract class KeyChangesContract extends KeysScene {
  @Test
  void s21_after_a_change_the_new_key_seals_everything_and_everything_opens() {
    var former = activeId();

    rotated();

    assertThat(activeId()).isNotEqualTo(former);
    assertThat(key(activeId()).sealed()).isEqualTo(things.count());
    assertThat(key(former).state()).isEqualTo("unused");
    things.use(platform);
    assertThat(platform.audit())
        .contains("data-key.rotated %s by nobody: succeeded".formatted(activeId()));
  }

  @Test
  void s21_a_change_that_was_cut_off_is_readable_and_the_next_start_goes_on_by_itself() {
    var former = activeId();
    cutOffAfterOnePartOfEachColumn();
    assertThat(key(former).sealed()).as("not yet sealed anew").isBetween(1L, things.count() - 1L);

    platform.close();
    platform = start();
    assertThat(rotation().state()).isEqualTo("running");
    assertThat(rotation().done()).isEqualTo(key(activeId()).sealed());
    things.use(platform);
    platform.get(Rotations.class).tend();

    assertThat(rotation().state()).isEqualTo("done");
    assertThat(key(former).sealed()).isZero();
    things.use(platform);
  }

  @Test
  void s21_nobody_is_refused_while_keys_change() throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var users =
          threads.submit(() -> {
            var uses = 0;
            while (!over.get() || uses < MANY) {
              things.use(platform, uses++ % MANY);
            }
            return uses;
          });
      for (var change = 0; change < 3; change++) {
        rotated();
      }
      over.set(true);
      assertThat(users.get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(MANY);
    }
    assertThat(key(activeId()).sealed()).isEqualTo(things.count());
  }

  @Test
  void a_secret_that_was_sealed_before_a_change_and_stored_after_it_is_not_lost() {
    var former = activeId();
    var purpose = "server/late/tls";
    var late = platform.get(Secrets.class).seal(new byte[] {1}, purpose);

    rotated();
    platform.clock().advance(Duration.ofMinutes(59));
    platform.get(Rotations.class).tend();

    assertThat(platform.get(Secrets.class).open(late, purpose)).isEqualTo(new byte[] {1});
    platform.clock().advance(Duration.ofMinutes(1));
    platform.get(Rotations.class).tend();
    assertThat(status().dataKeys()).extracting(DataKeyStatus::id).containsExactly(activeId());
    assertThat(platform.audit())
        .contains("data-key.removed %s by nobody: succeeded".formatted(former));
    things.use(platform);
  }

  @Test
  void what_an_earlier_version_sealed_under_the_master_key_itself_gets_a_data_key() {
    things.storeAnswer(platform, InMemoryDataKeys::sealedWithoutDataKey);
    assertThat(key(activeId()).sealed()).isEqualTo(things.count());

    platform.get(Rotations.class).tend();

    assertThat(key(activeId()).sealed()).isEqualTo(things.count() + 1);
    assertThat(things.storedAnswer(platform)).isEqualTo(SealedThings.CANARY);
  }

  @Test
  void whoever_edits_a_row_meanwhile_does_not_notice() {
    var former = activeId();
    var read = platform.get(ServerStore.class).all().getFirst();

    rotated();
    read.moveTo("tcp://alpha:2377", read.sealedCredentials().orElseThrow());

    assertThatCode(() -> platform.get(ServerStore.class).update(read)).doesNotThrowAnyException();
    assertThat(key(former).sealed()).as("written back as it was read").isEqualTo(1);
    platform.get(Rotations.class).tend();
    assertThat(key(former).sealed()).isZero();
    things.use(platform);
  }

  @Test
  void a_secret_that_is_replaced_while_it_is_sealed_anew_stays_as_it_was_replaced()
      throws Exception {
    var before = sealedCredentials();
    var keys = platform.get(DataKeys.class);
    var slow =
        new Secrets(keys, MasterKey.of(new byte[MasterKey.LENGTH])) {
          @Override
          public byte[] open(byte[] sealed, String purpose) {
            sql("update servers set sealed_tls = sealed_tls || sealed_tls");
            return super.open(sealed, purpose);
          }
        };
    platform.get(RotationStore.class).begin(keys.generate(), "ada", things.count());
    keys.load();

    database.inTransaction(() ->
        new SealedRows(database.entities(), slow, keys)
            .seal(SealedColumn.of(RegisteredServer.class), null));

    assertThat(sealedCredentials()).isEqualTo(twice(before));
  }

  private byte[] sealedCredentials() {
    return platform.get(ServerStore.class).all().getFirst().sealedCredentials().orElseThrow();
  }

  private static byte[] twice(byte[] bytes) {
    return ByteBuffer.allocate(2 * bytes.length).put(bytes).put(bytes).array();
  }
}
