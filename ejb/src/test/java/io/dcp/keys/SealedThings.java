package io.dcp.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.dcp.identity.control.SecondFactorStore;
import io.dcp.identity.control.SecondFactors;
import io.dcp.identity.control.SigningKeys;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.SecondFactor;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.idempotency.IdempotentRequestStore;
import io.dcp.platform.idempotency.IdempotentRequests;
import io.dcp.platform.idempotency.IdempotentRequests.Beginning;
import io.dcp.platform.idempotency.StoredAnswer;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.ServerStore;
import io.dcp.servers.entity.RegisteredServer;
import io.dcp.testing.TestPlatform;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;

/** Secrets of every kind, stored by those who store them, and used as they are used. */
final class SealedThings {
  static final String CANARY = "canary-7c1d";
  private static final byte[] SECRET = (CANARY + "-totp-secret").substring(0, 20).getBytes(UTF_8);
  private static final String REQUEST = "POST /api/v1/users";
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private static final Duration STEP = Duration.ofSeconds(30);

  private final UUID author = UUID.randomUUID();
  private final List<UUID> users = new ArrayList<>();
  private final ServerId server = new ServerId(UUID.randomUUID());

  /** Stores a signing key, a server's certificates, and so many second factors and answers. */
  static SealedThings store(TestPlatform platform, int many) {
    var things = new SealedThings();
    platform.get(SigningKeys.class).load();
    things.storeServer(platform);
    IntStream.range(0, many).forEach(number -> things.storeUser(platform, number));
    return things;
  }

  int count() {
    return 2 + 2 * users.size();
  }

  private void storeServer(TestPlatform platform) {
    var purpose = SealedColumn.of(RegisteredServer.class).purpose(server);
    var sealed = platform.get(Secrets.class).seal((CANARY + "-tls").getBytes(UTF_8), purpose);
    platform
        .get(ServerStore.class)
        .add(
            RegisteredServer.registered(
                server,
                "alpha",
                "tcp://alpha:2376",
                Map.of(),
                null,
                sealed,
                platform.clock().instant()));
  }

  private void storeUser(TestPlatform platform, int number) {
    var user =
        platform
            .get(UserStore.class)
            .add(
                new UserAccount(
                    UUID.randomUUID(), "user" + number, "hash", platform.clock().instant()));
    users.add(user.id());
    var sealed =
        platform
            .get(Secrets.class)
            .seal(SECRET, SealedColumn.of(SecondFactor.class).purpose(user.id()));
    var factors = platform.get(SecondFactorStore.class);
    factors.await(user.id(), sealed);
    factors.confirm(user.id(), 0, List.of());
    var requests = platform.get(IdempotentRequests.class);
    var begun = (Beginning.First) requests.begin(author, REQUEST, "key" + number, BODY);
    requests.answered(
        begun.id(), new StoredAnswer(201, "text/plain", null, answer(number).getBytes(UTF_8)));
  }

  /** Stores one more answer, sealed in another way; see {@link #storedAnswer}. */
  void storeAnswer(TestPlatform platform, BiFunction<byte[], String, byte[]> seal) {
    var begun =
        (Beginning.First)
            platform.get(IdempotentRequests.class).begin(author, REQUEST, "early", BODY);
    platform
        .get(IdempotentRequestStore.class)
        .answered(
            begun.id(),
            new StoredAnswer(
                201,
                "text/plain",
                null,
                seal.apply(CANARY.getBytes(UTF_8), "idempotent-request/" + begun.id())));
  }

  String storedAnswer(TestPlatform platform) {
    var again = platform.get(IdempotentRequests.class).begin(author, REQUEST, "early", BODY);
    return new String(((Beginning.Repeated) again).answer().body(), UTF_8);
  }

  /** Uses all of them. */
  void use(TestPlatform platform) {
    IntStream.range(0, users.size()).forEach(number -> use(platform, number));
  }

  /** Signs in by the code of one user, and does the rest that needs a secret. */
  void use(TestPlatform platform, int number) {
    platform.clock().advance(STEP);
    assertThat(platform.get(SecondFactors.class).accepts(users.get(number), code(platform)))
        .as("the code of user %d", number)
        .isTrue();
    var repeated =
        platform.get(IdempotentRequests.class).begin(author, REQUEST, "key" + number, BODY);
    assertThat(repeated)
        .isInstanceOfSatisfying(
            Beginning.Repeated.class,
            it -> assertThat(new String(it.answer().body(), UTF_8)).isEqualTo(answer(number)));
    var purpose = SealedColumn.of(RegisteredServer.class).purpose(server);
    platform
        .get(ServerStore.class)
        .all()
        .forEach(row ->
            assertThat(
                    platform
                        .get(Secrets.class)
                        .open(row.sealedCredentials().orElseThrow(), purpose))
                .isEqualTo((CANARY + "-tls").getBytes(UTF_8)));
    platform.get(SigningKeys.class).load();
    assertThat(platform.get(SigningKeys.class).active().isPrivate()).isTrue();
  }

  private static String answer(int number) {
    return CANARY + "-answer-" + number;
  }

  private static String code(TestPlatform platform) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(SECRET, generator.getAlgorithm()), platform.clock().instant());
    } catch (InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
