package io.dcp.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The set-up, which a platform has once: attacked first, then raced for. Whichever test comes first
 * lets it happen, so no test depends on an order; {@link FirstRunIT} judges what was answered.
 *
 * @param before the status of the fresh platform
 * @param refused attempts that must not succeed, by their name
 * @param race the answers to equally right requests for different names at the same time
 * @param after the status afterwards
 * @param again another right request afterwards
 */
record FirstRun(
    Answer before, Map<String, Answer> refused, List<Answer> race, Answer after, Answer again) {
  /** An administrator for all tests; named from outside where other tests use it too. */
  static final String ADMINISTRATOR = given("DCP_TEST_ADMINISTRATOR", "system-admin");

  static final String PASSWORD = given("DCP_TEST_PASSWORD", "correct horse battery staple");

  private static final int RACERS = 8;
  private static final String SETUP = "/api/v1/setup";

  private static @Nullable FirstRun happened;

  /** Lets it happen unless it has. */
  static synchronized FirstRun happened() {
    if (happened == null) {
      var before = Platform.get(SETUP);
      if (!before.json().path("required").asBoolean()) {
        throw new AssertionError("these tests need a platform that nobody has set up");
      }
      var refused =
          Map.of(
              "without a token",
                  Platform.post(SETUP, Map.of("username", "eve", "password", PASSWORD)),
              "empty token", attempt("", "eve", PASSWORD),
              "wrong token", attempt("0".repeat(48), "eve", PASSWORD),
              "beginning of the token", attempt(token().substring(0, 20), "eve", PASSWORD),
              "short password", attempt(token(), "eve", "too short"),
              "bad name", attempt(token(), "<eve>", PASSWORD));
      var race = compete();
      var winner = race.stream().filter(answer -> answer.status() == 201).findFirst();
      happened =
          new FirstRun(
              before, refused, race, Platform.get(SETUP), attempt(token(), "late", PASSWORD));
      winner.ifPresent(answer -> makeAdministratorAs(answer.json().path("username").asText()));
    }
    return happened;
  }

  private static void makeAdministratorAs(String first) {
    var created =
        Platform.post(
            "/api/v1/users",
            Map.of("username", ADMINISTRATOR, "password", PASSWORD, "roles", List.of("admin")),
            Platform.bearer(Platform.login(first, PASSWORD)));
    if (created.status() != 201) {
      throw new AssertionError("no administrator for the tests: " + created.body());
    }
  }

  private static List<Answer> compete() {
    return Together.times(RACERS, n -> attempt(token(), "racer-" + n, PASSWORD));
  }

  private static Answer attempt(String token, String username, String password) {
    return Platform.post(SETUP, Map.of("token", token, "username", username, "password", password));
  }

  private static String given(String variable, String fallback) {
    return Objects.requireNonNullElse(System.getenv(variable), fallback);
  }

  private static String token() {
    return Lab.variable("DCP_TEST_SETUP_TOKEN");
  }
}
