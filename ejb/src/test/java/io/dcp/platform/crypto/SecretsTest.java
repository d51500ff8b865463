package io.dcp.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String PURPOSE = "server/1/tls-key";
  private static final byte[] PLAIN = "-----BEGIN PRIVATE KEY-----".getBytes(UTF_8);

  private final DataKeyStore store = new InMemoryDataKeys();
  private final Secrets secrets = InMemoryDataKeys.secrets(store, key(1));

  @Test
  void whatWasSealedOpensAgain() {
    assertThat(secrets.open(secrets.seal(PLAIN, PURPOSE), PURPOSE)).isEqualTo(PLAIN);
    assertThat(secrets.open(secrets.seal(new byte[0], PURPOSE), PURPOSE)).isEmpty();
  }

  @Test
  void sealedBytesHoldNoPlainTextAndNeverRepeat() {
    var first = secrets.seal(PLAIN, PURPOSE);

    assertThat(new String(first, UTF_8)).doesNotContain("PRIVATE");
    assertThat(secrets.seal(PLAIN, PURPOSE)).isNotEqualTo(first);
    assertThat(first).hasSize(PLAIN.length + 37);
  }

  @Test
  void aSecretDoesNotOpenInAnotherRow() {
    var sealed = secrets.seal(PLAIN, PURPOSE);

    assertThatThrownBy(() -> secrets.open(sealed, "server/2/tls-key"))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void anotherMasterKeyIsNamedAsTheReason() {
    var sealed = secrets.seal(PLAIN, PURPOSE);

    assertThatThrownBy(() -> InMemoryDataKeys.secrets(store, key(2)).open(sealed, PURPOSE))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessageContaining("another master key");
  }

  @Test
  void whatTheFormerDataKeyOrTheMasterKeyItselfSealedStillOpens() {
    var former = secrets.seal(PLAIN, PURPOSE);
    var withoutDataKey = new MasterSeal(key(1)).seal(PLAIN, PURPOSE);
    var keys = new DataKeys(store, key(1), Clock.systemUTC());
    store.replace(keys.generate(), Instant.EPOCH);
    keys.load();
    var now = new Secrets(keys, key(1));

    assertThat(now.open(former, PURPOSE)).isEqualTo(PLAIN);
    assertThat(now.open(withoutDataKey, PURPOSE)).isEqualTo(PLAIN);
    assertThat(secrets.open(now.seal(PLAIN, PURPOSE), PURPOSE))
        .as("another platform meets a key that it does not know yet")
        .isEqualTo(PLAIN);
    assertThat(SealedValue.of(now.seal(PLAIN, PURPOSE)).keyId())
        .isNotEqualTo(SealedValue.of(former).keyId());
  }

  @Test
  void everyChangedByteIsNoticed() {
    var sealed = secrets.seal(PLAIN, PURPOSE);

    IntStream.range(0, sealed.length)
        .forEach(index -> {
          var changed = sealed.clone();
          changed[index] ^= 1;
          assertThatThrownBy(() -> secrets.open(changed, PURPOSE))
              .as("byte %d", index)
              .isInstanceOf(UnreadableSecretException.class);
        });
  }

  @Test
  void cutOrForeignBytesAreRefused() {
    var sealed = secrets.seal(PLAIN, PURPOSE);

    assertThatThrownBy(() -> secrets.open(Arrays.copyOf(sealed, 50), PURPOSE))
        .isInstanceOf(UnreadableSecretException.class);
    assertThatThrownBy(() -> secrets.open(new byte[0], PURPOSE))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aMasterKeyShowsOnlyItsId() {
    assertThat(key(1).toString())
        .matches("MasterKey\\[[0-9a-f]{16}]")
        .isNotEqualTo(key(2).toString());
  }

  @Test
  void aMasterKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> MasterKey.of(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MasterKey key(int seed) {
    return InMemoryDataKeys.masterKey(seed);
  }
}
