package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.SetupRequest;
import io.dcp.api.identity.User;
import io.dcp.identity.boundary.Setup;
import io.dcp.identity.boundary.Users;
import io.dcp.identity.control.SetupToken;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.testing.TestPlatform;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first administrator, on whatever database. */
abstract class SetupContract extends IdentityScene {

  @Test
  void the_holder_of_the_token_becomes_the_administrator() {
    assertThat(platform.get(Setup.class).status().required()).isTrue();

    var user = setUp(ADMIN);

    assertThat(user.username()).isEqualTo(ADMIN);
    assertThat(user.roles()).containsExactly("admin");
    assertThat(platform.get(Setup.class).status().required()).isFalse();
    assertThat(login(ADMIN, PASSWORD).response().user().id()).isEqualTo(user.id());
    assertThat(platform.audit()).contains("platform.setup ada by nobody: succeeded");
  }

  @Test
  void a_second_setup_is_refused_even_with_the_token() {
    setUp(ADMIN);

    refused(ErrorCode.SETUP_DONE, () -> setUp("eve"));
    refused(ErrorCode.BAD_CREDENTIALS, () -> login("eve", PASSWORD));
  }

  @Test
  void without_the_token_nothing_is_set_up() {
    var guess = new SetupRequest("a-guess", "eve", PASSWORD);

    refused(
        ErrorCode.SETUP_TOKEN_WRONG,
        () -> platform.request(() -> platform.get(Setup.class).complete(guess)));

    assertThat(platform.get(Setup.class).status().required()).isTrue();
    assertThat(platform.audit()).contains("platform.setup eve by nobody: SETUP_TOKEN_WRONG");
  }

  @Test
  void s27_of_parallel_setups_exactly_one_makes_an_administrator() throws Exception {
    var outcomes = atOnce(6, () -> setUp("admin-" + Thread.currentThread().threadId()));

    assertThat(outcomes).filteredOn(User.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ErrorCode.class::isInstance)
        .hasSize(5)
        .containsOnly(ErrorCode.SETUP_DONE);
    var winner = (User) outcomes.stream().filter(User.class::isInstance).findFirst().orElseThrow();
    var caller = callerOf(login(winner.username(), PASSWORD)).orElseThrow();
    assertThat(
            platform
                .requestBy(
                    caller,
                    () -> platform.get(Users.class).list(Optional.empty(), PageRequest.FIRST))
                .total())
        .isEqualTo(1);
  }

  @Test
  void the_link_lies_in_a_file_for_the_owner_only_until_the_setup_is_done() throws Exception {
    var link = folder.resolve("setup-link");
    assertThat(link).hasContent("http://localhost:9080/setup#token=" + TestPlatform.SETUP_TOKEN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
        .isEqualTo("rw-------");

    setUp(ADMIN);

    assertThat(link).doesNotExist();
    assertThat(platform.get(SetupToken.class).matches(TestPlatform.SETUP_TOKEN)).isFalse();
  }

  @Test
  void a_weak_password_leaves_the_setup_open() {
    var weak = new SetupRequest(TestPlatform.SETUP_TOKEN, ADMIN, "short");

    refused(
        ErrorCode.PASSWORD_REFUSED,
        () -> platform.request(() -> platform.get(Setup.class).complete(weak)));

    assertThat(setUp(ADMIN).roles()).containsExactly("admin");
  }
}
