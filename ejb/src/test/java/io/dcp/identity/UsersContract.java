package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.common.Page;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.boundary.OwnAccount;
import io.dcp.identity.boundary.Users;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administering users, on whatever database. */
abstract class UsersContract extends IdentityScene {
  private Caller admin;

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
    admin = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
  }

  @Test
  void a_created_user_can_sign_in_and_has_the_roles() {
    var request =
        new UserCreate("vera", PASSWORD, "Vera V.", "vera@example.org", List.of("viewer"), null);

    var created = platform.requestBy(admin, () -> platform.get(Users.class).create(request));

    assertThat(created.roles()).containsExactly("viewer");
    assertThat(created.displayName()).isEqualTo("Vera V.");
    assertThat(created.createdAt()).isEqualTo(platform.clock().instant());
    assertThat(
            platform
                .requestBy(admin, () -> platform.get(Users.class).get(created.id().toString()))
                .content())
        .isEqualTo(created);
    assertThat(login("vera", PASSWORD).response().user().roles()).containsExactly("viewer");
    assertThat(platform.audit()).contains("user.create vera by ada: succeeded");
  }

  @Test
  void me_tells_what_the_user_may_do() {
    createUser(admin, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    var me = platform.requestBy(vera, () -> platform.get(OwnAccount.class).me());

    assertThat(me.user().username()).isEqualTo("vera");
    assertThat(me.permissions()).hasSize(1);
    assertThat(me.permissions().getFirst().actions())
        .contains("container.view", "container.logs")
        .doesNotContain("container.delete", "user.manage", "secret.view");
    assertThat(me.permissions().getFirst().scope().type().wireName()).isEqualTo("all");
  }

  @Test
  void a_viewer_may_not_administer_users_and_the_refusal_is_audited() {
    createUser(admin, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    refused(ErrorCode.FORBIDDEN, () -> createUser(vera, "mallory", "admin"));

    refused(ErrorCode.BAD_CREDENTIALS, () -> login("mallory", PASSWORD));
    assertThat(platform.audit())
        .contains("user.manage mallory by vera: FORBIDDEN")
        .noneMatch(line -> line.startsWith("user.create mallory"));
  }

  @Test
  void nobody_may_do_anything_without_signing_in() {
    refused(
        ErrorCode.NOT_AUTHENTICATED,
        () ->
            platform.request(
                () -> platform.get(Users.class).list(Optional.empty(), PageRequest.FIRST)));
    refused(
        ErrorCode.NOT_AUTHENTICATED,
        () -> platform.request(() -> platform.get(OwnAccount.class).me()));
  }

  @Test
  void a_taken_name_is_refused_also_when_two_come_at_once() throws Exception {
    refused(ErrorCode.USERNAME_TAKEN, () -> createUser(admin, ADMIN));

    var outcomes = atOnce(4, () -> createUser(admin, "twin"));

    assertThat(outcomes).filteredOn(User.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(ErrorCode.USERNAME_TAKEN::equals).hasSize(3);
  }

  @Test
  void an_unknown_role_creates_nobody() {
    var refusal =
        refused(ErrorCode.ROLE_NOT_FOUND, () -> createUser(admin, "vera", "viewer", "emperor"));

    assertThat(refusal.sentence()).contains("emperor");
    assertThat(list("", PageRequest.FIRST).total()).isEqualTo(1);
  }

  @Test
  void a_bad_or_unknown_id_is_not_found() {
    for (var id : List.of("x", "1-1-1-1-1", "7b5a1f5e-0000-4000-8000-000000000000")) {
      refused(
          ErrorCode.USER_NOT_FOUND,
          () -> platform.requestBy(admin, () -> platform.get(Users.class).get(id)));
    }
  }

  @Test
  void lists_come_by_name_in_pages_and_by_part_of_a_name() {
    List.of("bob", "cid", "d_d", "dxd").forEach(name -> createUser(admin, name));

    var first = list("", new PageRequest(null, 2, null));
    var second = list("", new PageRequest(null, 2, first.nextCursor()));

    assertThat(first.items()).extracting(User::username).containsExactly("ada", "bob");
    assertThat(first.items().getFirst().roles()).containsExactly("admin");
    assertThat(second.items()).extracting(User::username).containsExactly("cid", "d_d");
    assertThat(second.total()).isEqualTo(5);
    assertThat(list("D_", PageRequest.FIRST).items())
        .extracting(User::username)
        .containsExactly("d_d");
    assertThat(list("zoe", PageRequest.FIRST)).isEqualTo(new Page<>(List.of(), 0, null));
  }

  private Page<User> list(String text, PageRequest page) {
    return platform.requestBy(admin, () -> platform.get(Users.class).list(Optional.of(text), page));
  }
}
