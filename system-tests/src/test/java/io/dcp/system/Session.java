package io.dcp.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/**
 * A user who is signed in.
 *
 * @param refreshToken value of the cookie
 */
record Session(String username, String accessToken, String refreshToken) {
  static final String COOKIE = "dcp_refresh";
  private static final String AUTH = "/api/v1/auth/";

  /** Makes a user with these roles and signs in. */
  static Session ofNew(String... roles) {
    var username = Lab.unique("user");
    var created =
        Platform.post(
            "/api/v1/users",
            Map.of("username", username, "password", FirstRun.PASSWORD, "roles", List.of(roles)),
            Platform.asAdministrator());
    if (created.status() != 201) {
      throw new AssertionError("the user was not made: " + created.body());
    }
    return begin(username);
  }

  /** Signs in once more. */
  static Session begin(String username) {
    return of(login(username, FirstRun.PASSWORD));
  }

  static Session of(Answer signedIn) {
    if (signedIn.status() != 200) {
      throw new AssertionError("not signed in: " + signedIn.body());
    }
    return new Session(
        signedIn.json().path("user").path("username").asText(),
        signedIn.json().path("accessToken").asText(),
        cookieOf(signedIn));
  }

  static Answer login(String username, String password, String... headers) {
    return Platform.post(
        AUTH + "login", Map.of("username", username, "password", password), headers);
  }

  String[] headers() {
    return Platform.bearer(accessToken);
  }

  Answer refresh(String... headers) {
    return withCookie("refresh", headers);
  }

  Answer logout() {
    return withCookie("logout");
  }

  /** The user's id. */
  String id() {
    return Platform.get(AUTH + "me", headers()).json().path("user").path("id").asText();
  }

  int meStatus() {
    return Platform.get(AUTH + "me", headers()).status();
  }

  private Answer withCookie(String path, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Cookie";
    all[1] = COOKIE + "=" + refreshToken;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return Platform.send("POST", AUTH + path, BodyPublishers.noBody(), all);
  }

  private static String cookieOf(Answer answer) {
    var cookie = answer.header("Set-Cookie").orElseThrow(() -> new AssertionError("no cookie"));
    return cookie.replaceFirst("^" + COOKIE + "=([^;]*);.*$", "$1");
  }
}
