package io.dcp.identity;

import io.dcp.api.identity.LoginRequest;
import io.dcp.api.identity.PasswordChange;
import io.dcp.api.identity.SetupRequest;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.boundary.AccessTokens;
import io.dcp.identity.boundary.OwnAccount;
import io.dcp.identity.boundary.Setup;
import io.dcp.identity.boundary.SignIn;
import io.dcp.identity.boundary.SignedIn;
import io.dcp.identity.boundary.Users;
import io.dcp.identity.control.SetupToken;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A platform before its set-up, and short names for what tests of identity do with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IdentityScene {
  static final String PASSWORD = "correct horse battery";
  static final String ADMIN = "ada";

  @TempDir Path folder;
  TestDatabase database;
  TestPlatform platform;

  abstract TestDatabase openDatabase();

  @BeforeAll
  void open() {
    database = openDatabase();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void start() {
    database.forgetUsers();
    platform = new TestPlatform(database, folder);
    platform.get(SetupToken.class).announce();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  User setUp(String username) {
    var request = new SetupRequest(TestPlatform.SETUP_TOKEN, username, PASSWORD);
    return platform.request(() -> platform.get(Setup.class).complete(request));
  }

  SignedIn login(String username, String password) {
    return loginFrom(TestPlatform.ADDRESS, username, password);
  }

  SignedIn loginFrom(String address, String username, String password) {
    return login(address, new LoginRequest(username, password, null));
  }

  SignedIn loginWithCode(String username, String password, String code) {
    return login(TestPlatform.ADDRESS, new LoginRequest(username, password, code));
  }

  private SignedIn login(String address, LoginRequest request) {
    return platform.request(null, address, () -> platform.get(SignIn.class).login(request));
  }

  /** Runs work that answers nothing as one request of the caller. */
  void by(Caller caller, Runnable work) {
    platform.requestBy(
        caller,
        () -> {
          work.run();
          return caller;
        });
  }

  /** The caller of a token of either kind; empty when it opens nothing. */
  Optional<CallerPrincipal> principalOf(String token) {
    return platform.get(AccessTokens.class).verify(token);
  }

  SignedIn refresh(String refreshToken) {
    return platform.request(() -> platform.get(SignIn.class).refresh(refreshToken));
  }

  void logout(String refreshToken) {
    platform.request(() -> {
      platform.get(SignIn.class).logout(refreshToken);
      return refreshToken;
    });
  }

  Optional<Caller> callerOf(SignedIn session) {
    return platform
        .get(AccessTokens.class)
        .verify(session.response().accessToken())
        .map(CallerPrincipal::caller);
  }

  void changePassword(Caller caller, String from, String to) {
    platform.requestBy(
        caller,
        () -> {
          platform.get(OwnAccount.class).changePassword(new PasswordChange(from, to));
          return caller;
        });
  }

  User createUser(Caller by, String username, String... roles) {
    var request = new UserCreate(username, PASSWORD, null, null, List.of(roles), null);
    return platform.requestBy(by, () -> platform.get(Users.class).create(request));
  }

  /** Asserts the refusal and gives the sentence that the caller was told. */
  static DomainException refused(ErrorCode code, ThrowingCallable call) {
    var thrown = Assertions.catchThrowableOfType(DomainException.class, call);
    Assertions.assertThat(thrown).as("a refusal with %s", code).isNotNull();
    Assertions.assertThat(thrown.code()).isEqualTo(code);
    return thrown;
  }

  /**
   * Runs the same work on several threads that start together; gives what each returned or threw.
   */
  static List<Object> atOnce(int threads, Callable<?> work) throws Exception {
    var go = new CountDownLatch(1);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var results =
          IntStream.range(0, threads)
              .mapToObj(index ->
                  executor.submit(() -> {
                    go.await(10, TimeUnit.SECONDS);
                    try {
                      return (Object) work.call();
                    } catch (DomainException refused) {
                      return refused.code();
                    }
                  }))
              .toList();
      go.countDown();
      List<Object> outcomes = new ArrayList<>();
      for (var result : results) {
        outcomes.add(result.get(30, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }
}
