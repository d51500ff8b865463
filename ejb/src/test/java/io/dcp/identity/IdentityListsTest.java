package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.PersonalToken;
import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.api.identity.Session;
import io.dcp.api.identity.User;
import io.dcp.identity.boundary.OwnSessions;
import io.dcp.identity.boundary.OwnTokens;
import io.dcp.identity.boundary.Users;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.security.Caller;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which orders users, sessions and tokens are listed. */
class IdentityListsTest extends IdentityScene {
  private Caller ada;

  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
    ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
  }

  private void later() {
    platform.clock().advance(Duration.ofMinutes(1));
  }

  private static PageRequest by(@Nullable String sort) {
    return new PageRequest(sort, 100, null);
  }

  @Test
  void users_come_by_age_and_by_their_last_sign_in() {
    later();
    createUser(ada, "zoe");
    later();
    createUser(ada, "bob");
    later();
    login("zoe", PASSWORD);

    assertThat(users("created")).containsExactly("ada", "zoe", "bob");
    assertThat(users("-created")).containsExactly("bob", "zoe", "ada");
    assertThat(users("-lastLogin")).containsExactly("zoe", "ada", "bob");
    assertThat(users("-username")).containsExactly("zoe", "bob", "ada");
  }

  private List<String> users(String sort) {
    return platform
        .requestBy(ada, () -> platform.get(Users.class).list(Optional.empty(), by(sort)))
        .items()
        .stream()
        .map(User::username)
        .toList();
  }

  @Test
  void sessions_come_by_age_and_by_their_last_use() {
    later();
    var second = login(ADMIN, PASSWORD);
    later();
    var third = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    later();
    refresh(second.refreshToken());

    var secondId = callerOf(second).orElseThrow().sessionId();
    assertThat(sessions("created"))
        .extracting(Session::id)
        .containsExactly(ada.sessionId(), secondId, third.sessionId());
    assertThat(sessions("lastUsed"))
        .extracting(Session::id)
        .containsExactly(ada.sessionId(), third.sessionId(), secondId);
  }

  private List<Session> sessions(String sort) {
    return platform.requestBy(ada, () -> platform.get(OwnSessions.class).list(by(sort))).items();
  }

  @Test
  void tokens_come_by_name_by_age_and_by_their_end() {
    make("b", 3);
    later();
    make("a", 2);
    later();
    make("c", 1);

    assertThat(tokens(null)).containsExactly("a", "b", "c");
    assertThat(tokens("created")).containsExactly("b", "a", "c");
    assertThat(tokens("expires")).containsExactly("c", "a", "b");
  }

  private void make(String name, int days) {
    var end = platform.clock().instant().plus(Duration.ofDays(days));
    by(
        ada,
        () -> platform.get(OwnTokens.class).create(new PersonalTokenCreate(name, end, null, null)));
  }

  private List<String> tokens(@Nullable String sort) {
    return platform
        .requestBy(ada, () -> platform.get(OwnTokens.class).list(by(sort)))
        .items()
        .stream()
        .map(PersonalToken::name)
        .toList();
  }
}
