package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.problem.DomainException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final String PASSWORD = "correct horse battery";
  private final Passwords passwords = new Passwords(4);

  @Test
  void only_the_right_password_matches_its_hash() {
    var hash = passwords.hash(PASSWORD);

    assertThat(passwords.matches(PASSWORD, Optional.of(hash))).isTrue();
    assertThat(passwords.matches(PASSWORD + "!", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("", Optional.of(hash))).isFalse();
    assertThat(hash).isNotEqualTo(passwords.hash(PASSWORD)).startsWith("$2a$04$");
  }

  @Test
  void without_a_hash_nothing_matches() {
    assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
  }

  @Test
  void a_password_beyond_what_bcrypt_reads_never_matches_its_beginning() {
    var longest = "a".repeat(Passwords.MAX_BYTES);
    var hash = passwords.hash(longest);

    assertThat(passwords.matches(longest, Optional.of(hash))).isTrue();
    assertThat(passwords.matches(longest + "b", Optional.of(hash))).isFalse();
    assertThat(passwords.matches(longest + "b", Optional.of(passwords.hash("")))).isFalse();
    assertThatThrownBy(() -> passwords.hash(longest + "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Without a hash, as for an unknown user, and for what is too long, the work is the same. */
  @ParameterizedTest
  @ValueSource(strings = {"hash", "known", "unknown", "too long"})
  void whatever_is_asked_waits_for_a_turn_to_hash(String what) throws Exception {
    var turns = new HashingTurns(1);
    var bounded = new Passwords(4, SystemCrypt.find(), turns);
    var hash = Optional.of(bounded.hash(PASSWORD));
    Map<String, Runnable> questions =
        Map.of(
            "hash", () -> bounded.hash(PASSWORD),
            "known", () -> bounded.matches(PASSWORD, hash),
            "unknown", () -> bounded.matches(PASSWORD, Optional.empty()),
            "too long", () -> bounded.matches("a".repeat(Passwords.MAX_BYTES + 1), hash));
    var asking = new Thread(questions.get(what));

    turns.take(() -> {
      asking.start();
      HashingTurnsTest.awaitQueued(asking);
      return what;
    });

    assertThat(asking.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void an_unknown_user_costs_as_much_work_as_a_known_one() {
    var costly = new Passwords(8);
    var known = Optional.of(costly.hash(PASSWORD));

    // the time of this thread on a processor: what else runs on the machine does not count
    assertThat(work(() -> costly.matches(PASSWORD, Optional.empty())))
        .as("a hash at the least cost would take a sixteenth")
        .isGreaterThan(work(() -> costly.matches(PASSWORD, known)) / 4);
  }

  private static long work(Runnable question) {
    var clock = ManagementFactory.getThreadMXBean();
    return IntStream.range(0, 5)
        .mapToLong(_ -> {
          var begin = clock.getCurrentThreadCpuTime();
          question.run();
          return clock.getCurrentThreadCpuTime() - begin;
        })
        .min()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
  void a_hash_that_another_program_made_matches(String version) {
    // made by the library that the platform had before; the versions differ in name only
    var hash = version + "04$ynC6xZiToTQxUlespFvdeODnH9j9Jj3rOy3SWY6xNT2YRb5LkAAK6";

    assertThat(passwords.matches("päßwörter-äöü", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("päßwörter-äou", Optional.of(hash))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "päßwörter-äöü",
        "🐳🐳🐳",
        "",
        "cut\0here",
        "\u00ff\u00ff\u00a3"
      })
  void the_library_of_the_system_and_java_make_the_same_of_a_password(String password) {
    var java = new Passwords(4, Optional.empty(), new HashingTurns(1));

    assertThat(passwords.matches(password, Optional.of(java.hash(password)))).isTrue();
    assertThat(java.matches(password, Optional.of(passwords.hash(password)))).isTrue();
  }

  @Test
  void what_follows_a_zero_counts() {
    var hash = passwords.hash("twelve\0letters");

    assertThat(passwords.matches("twelve\0numbers", Optional.of(hash))).isFalse();
  }

  @Test
  void a_hash_of_another_cost_is_outdated() {
    assertThat(passwords.outdated(passwords.hash(PASSWORD))).isFalse();
    assertThat(passwords.outdated(new Passwords(5).hash(PASSWORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"739205718246", "päßwörter-äöü", "🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳"})
  void twelve_characters_are_enough(String password) {
    assertThatCode(() -> PasswordRules.check("password", password, "ada"))
        .doesNotThrowAnyException();
  }

  @Test
  void bytes_are_counted_in_utf8() {
    assertThatCode(() -> PasswordRules.check("password", "ä".repeat(36), "ada"))
        .doesNotThrowAnyException();
    refused("ä".repeat(37), "at most 72 bytes");
  }

  @Test
  void short_ones_and_the_user_name_are_refused() {
    refused("12345678901", "at least 12 characters");
    refused("🐳🐳🐳🐳🐳🐳", "at least 12 characters");
    assertThatThrownBy(() -> PasswordRules.check("password", "Administrator", "administrator"))
        .hasMessageContaining("must not contain the user name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my ADA is here", "AdaAdaAdaAda", "123456789ada"})
  void the_user_name_is_refused_as_a_part_too(String password) {
    refused(password, "must not contain the user name");
  }

  @Test
  void a_name_of_two_letters_does_not_forbid_half_the_language() {
    assertThatCode(() -> PasswordRules.check("password", "a river runs through it", "it"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1qaz2wsx3edc", "Leavemealone", "QWERTY123456", "123456789qwe"})
  void what_many_people_choose_is_refused_in_whatever_case(String password) {
    refused(password, "Too many people use this password");
  }

  private static void refused(String password, String reason) {
    assertThatThrownBy(() -> PasswordRules.check("password", password, "ada"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(reason);
  }
}
