package io.dcp.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The started platform under test ({@code DCP_TEST_URL}), as a client on the network sees it. */
final class Platform {
  static final URI BASE =
      URI.create(
          Objects.requireNonNullElse(System.getenv("DCP_TEST_URL"), "http://127.0.0.1:9080"));

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** An access token lives for 5 minutes. */
  private static final Duration TOKEN_AGE = Duration.ofMinutes(4);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private static @Nullable String administratorToken;
  private static long signedInAt;

  private Platform() {}

  static Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Sends a body as JSON; text goes as it is, anything else is written as JSON. */
  static Answer post(String path, Object body, String... headers) {
    var text = body instanceof String raw ? raw : Answer.write(body);
    return send("POST", path, BodyPublishers.ofString(text), withJson(headers));
  }

  /** As {@link #post}, with another method. */
  static Answer change(String method, String path, Object body, String... headers) {
    var text = body instanceof String raw ? raw : Answer.write(body);
    return send(method, path, BodyPublishers.ofString(text), withJson(headers));
  }

  static Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  static Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(BASE.resolve(path)).timeout(PATIENCE).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " got no answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Headers of an administrator; lets the set-up happen at the first call. */
  static synchronized String[] asAdministrator() {
    if (administratorToken == null || System.nanoTime() - signedInAt > TOKEN_AGE.toNanos()) {
      if (get("/api/v1/setup").json().get("required").asBoolean()) {
        FirstRun.happened();
      }
      administratorToken = login(FirstRun.ADMINISTRATOR, FirstRun.PASSWORD);
      signedInAt = System.nanoTime();
    }
    return bearer(administratorToken);
  }

  /** An access token. */
  static String login(String username, String password) {
    var answer = post("/api/v1/auth/login", Map.of("username", username, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("sign-in failed: " + answer.body());
    }
    return answer.json().get("accessToken").asText();
  }

  static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String[] withJson(String[] headers) {
    var all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return all;
  }
}
