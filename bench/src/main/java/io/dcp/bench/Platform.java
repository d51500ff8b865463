package io.dcp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The started platform, signed in as its administrator. */
final class Platform {
  static final String USER = "bench";
  static final String PASSWORD = "a password to measure with";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";
  private long signedInAt;

  Platform(URI base) {
    this.base = base;
  }

  /** Sets the fresh platform up. */
  void setUp(String setupToken) throws IOException, InterruptedException {
    var body = Map.of("token", setupToken, "username", USER, "password", PASSWORD);
    expect(201, post("/api/v1/setup", body));
  }

  private HttpResponse<byte[]> login() throws IOException, InterruptedException {
    return login(USER);
  }

  HttpResponse<byte[]> login(String user) throws IOException, InterruptedException {
    return expect(200, post("/api/v1/auth/login", Map.of("username", user, "password", PASSWORD)));
  }

  /** Makes a user who may do nothing. */
  void createUser(String user) throws IOException, InterruptedException {
    var body = JSON.writeValueAsBytes(Map.of("username", user, "password", PASSWORD));
    var request =
        authorized("/api/v1/users")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    expect(201, http.send(request, BodyHandlers.ofByteArray()));
  }

  /** Goes on with a session; the answer brings the next cookie. */
  HttpResponse<byte[]> refresh(String cookie) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve("/api/v1/auth/refresh"))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(BodyPublishers.noBody())
            .build();
    return expect(200, http.send(request, BodyHandlers.ofByteArray()));
  }

  /** The refresh cookie of an answer, as the next request sends it. */
  static String cookie(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  String accessToken() throws IOException, InterruptedException {
    return JSON.readTree(login().body()).path("accessToken").asText();
  }

  /** A personal access token that may do all that the administrator may do. */
  String createToken() throws IOException, InterruptedException {
    var expiry = Instant.now().plus(Duration.ofHours(1)).toString();
    var body = JSON.writeValueAsBytes(Map.of("name", "bench", "expiresAt", expiry));
    var request =
        authorized("/api/v1/auth/tokens")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return JSON.readTree(expect(201, http.send(request, BodyHandlers.ofByteArray())).body())
        .path("token")
        .asText();
  }

  /** Asks with a token, or without when it is empty. */
  void getWith(String token, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path)).GET();
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    expect(200, http.send(request.build(), BodyHandlers.ofByteArray()));
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return expect(200, http.send(authorized(path).GET().build(), BodyHandlers.ofByteArray()));
  }

  /** Asks for a change that answers with nothing. */
  void change(String path) throws IOException, InterruptedException {
    expect(
        204,
        http.send(
            authorized(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray()));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** A ticket is got first: it is not part of what a stream costs. */
  WebSocket open(String path, String query, WebSocket.Listener listener)
      throws IOException, InterruptedException {
    var ticket = ticket(path);
    return connect(path, query, ticket, listener);
  }

  String ticket(String path) throws IOException, InterruptedException {
    var request =
        authorized("/api/v1/ws-tickets")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("path", path))))
            .build();
    return JSON.readTree(expect(200, http.send(request, BodyHandlers.ofByteArray())).body())
        .path("ticket")
        .asText();
  }

  WebSocket connect(String path, String query, String ticket, WebSocket.Listener listener) {
    var address = "ws" + base.toString().substring("http".length()) + path + "?ticket=" + ticket;
    return http.newWebSocketBuilder()
        .header("Origin", base.toString())
        .buildAsync(URI.create(query.isEmpty() ? address : address + "&" + query), listener)
        .join();
  }

  static JsonNode parse(String text) throws IOException {
    return JSON.readTree(text);
  }

  private HttpRequest.Builder authorized(String path) throws IOException, InterruptedException {
    // an access token lives for 5 minutes
    if (System.nanoTime() - signedInAt > 200_000_000_000L || token.isEmpty()) {
      token = accessToken();
      signedInAt = System.nanoTime();
    }
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> post(String path, Object body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer)
      throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          answer.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer;
  }
}
