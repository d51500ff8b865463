package io.dcp.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dcp.api.keys.KeyStatus;
import io.dcp.api.keys.KeyStatus.DataKeyStatus;
import io.dcp.keys.boundary.Keys;
import io.dcp.keys.control.KeyView;
import io.dcp.keys.control.Resealing;
import io.dcp.keys.control.RotationStore;
import io.dcp.keys.control.Rotations;
import io.dcp.keys.control.UnusedKeys;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.SealedRows;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.idempotency.IdempotentRequestStore;
import io.dcp.platform.idempotency.IdempotentRequests;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.servers.control.ServerStore;
import io.dcp.testing.DatabaseDump;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys change while everything goes on, on whatever database. */
abstract class KeysContract {
  private static final int MANY = 30;

  @TempDir private Path folder;
  private TestDatabase database;
  private TestPlatform platform;
  private SealedThings things;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    platform = start();
    things = SealedThings.store(platform, MANY);
  }

  @AfterEach
  void close() {
    platform.close();
    database.close();
  }

  private TestPlatform start() {
    return new TestPlatform(
        database,
        folder,
        Keys.class,
        KeyView.class,
        Rotations.class,
        RotationStore.class,
        Resealing.class,
        UnusedKeys.class,
        SealedRows.class,
        VirtualThreadExecutor.class,
        IdempotentRequests.class,
        IdempotentRequestStore.class,
        ServerStore.class);
  }

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
    assertThat(status().rotation().state()).isEqualTo("running");
    assertThat(status().rotation().done()).isEqualTo(key(activeId()).sealed());
    things.use(platform);
    platform.get(Rotations.class).tend();

    assertThat(status().rotation().state()).isEqualTo("done");
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
  void a_key_that_something_needs_stays_and_what_cannot_be_opened_is_told() {
    var former = activeId();
    sql("update servers set sealed_tls = sealed_tls || sealed_tls");

    rotate();
    await().until(() -> status().rotation().problem() != null);
    platform.clock().advance(Duration.ofHours(2));
    platform.get(Rotations.class).tend();

    assertThat(status().rotation().state()).isEqualTo("running");
    assertThat(status().rotation().problem())
        .startsWith("1 secrets cannot be opened and keep their key; the first is server/");
    assertThat(key(former).sealed()).isEqualTo(1);
    sql("delete from servers");
    platform.get(Rotations.class).tend();
    assertThat(status().rotation().state()).isEqualTo("done");
    assertThat(status().rotation().problem()).isNull();
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
  void whoever_edits_a_row_meanwhile_does_not_notice() {
    var former = activeId();
    var read = platform.get(ServerStore.class).all().getFirst();

    rotated();
    read.moveTo("tcp://alpha:2377", read.sealedTls().orElseThrow());

    assertThatCode(() -> platform.get(ServerStore.class).update(read)).doesNotThrowAnyException();
    assertThat(key(former).sealed()).as("written back as it was read").isEqualTo(1);
    platform.get(Rotations.class).tend();
    assertThat(key(former).sealed()).isZero();
    things.use(platform);
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

  /** What a process leaves that is killed after its first transactions. */
  private void cutOffAfterOnePartOfEachColumn() {
    var keys = platform.get(DataKeys.class);
    platform.get(RotationStore.class).begin(keys.generate(), "ada", things.count());
    keys.load();
    var rows = platform.get(SealedRows.class);
    rows.columns().forEach(column -> rows.seal(column, null));
  }

  private void rotate() {
    platform.get(Rotations.class).begin("ada");
  }

  private void rotated() {
    rotate();
    await().atMost(Duration.ofMinutes(1)).until(() -> status().rotation().state().equals("done"));
  }

  private KeyStatus status() {
    return platform.get(KeyView.class).status();
  }

  private String activeId() {
    return platform.get(DataKeys.class).activeId();
  }

  private DataKeyStatus key(String id) {
    return status().dataKeys().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private void sql(String statement) {
    try (var connection = database.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
