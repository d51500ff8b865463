package io.dcp.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes containers and servers as the administrator, and removes them after each test. */
final class Workbench implements AfterEachCallback {
  static final String SERVERS = "/api/v1/servers";

  /** Ends at once when asked to. */
  static final String WAIT = "trap 'exit 0' TERM; while :; do sleep 0.05; done";

  private static @Nullable String local;

  private final Deque<String> made = new ArrayDeque<>();

  /** Id of the server that the platform registered by itself. */
  static synchronized String local() {
    if (local == null) {
      local =
          Platform.get(SERVERS + "?q=local", Platform.asAdministrator())
              .json()
              .path("items")
              .path(0)
              .path("id")
              .asText();
    }
    return local;
  }

  static String containers() {
    return containers(local());
  }

  static String containers(String server) {
    return SERVERS + "/" + server + "/containers";
  }

  /** A request for a container of busybox that runs a shell script. */
  static Map<String, Object> script(String script) {
    return request("command", List.of("sh", "-c", script));
  }

  /** A request for a container of busybox that is not started. */
  static Map<String, Object> unstarted() {
    return request("start", false);
  }

  /** The same request, for a container of a compose project. */
  static Map<String, Object> ofStack(String stack, Map<String, Object> request) {
    request.put("labels", Map.of("com.docker.compose.project", stack));
    return request;
  }

  private static Map<String, Object> request(String field, Object value) {
    var request = new HashMap<String, Object>();
    request.put("name", Lab.unique("box"));
    request.put("image", Lab.BUSYBOX);
    request.put(field, value);
    return request;
  }

  /** Asks the local server for a container; what comes of it goes after the test. */
  Answer tryToCreate(Map<String, Object> request) {
    return tryToCreate(local(), request);
  }

  Answer tryToCreate(String server, Map<String, Object> request) {
    var answer = Platform.post(containers(server), request, Platform.asAdministrator());
    if (answer.status() == 201) {
      made.push(containers(server) + "/" + id(answer.json()) + "?force=true");
    }
    return answer;
  }

  /** Creates a container on the local server; its detail. */
  JsonNode create(Map<String, Object> request) {
    return create(local(), request);
  }

  JsonNode create(String server, Map<String, Object> request) {
    var answer = tryToCreate(server, request);
    if (answer.status() != 201) {
      throw new AssertionError("no container: " + answer.body());
    }
    return answer.json();
  }

  static String id(JsonNode detail) {
    return detail.path("summary").path("id").asText();
  }

  Answer tryToRegister(Map<String, Object> request) {
    var answer = Platform.post(SERVERS, request, Platform.asAdministrator());
    if (answer.status() == 201) {
      made.push(SERVERS + "/" + answer.json().path("id").asText());
    }
    return answer;
  }

  /** Registers an engine of the lab by mutual TLS and waits until it is healthy; its id. */
  String register(int engine, String name) {
    var answer = tryToRegister(Map.of("name", name, "endpoint", Lab.tcp(engine), "tls", Lab.tls()));
    if (answer.status() != 201) {
      throw new AssertionError("not registered: " + answer.body());
    }
    var id = answer.json().path("id").asText();
    awaitState(id, "healthy", Duration.ofSeconds(20));
    return id;
  }

  static void awaitState(String server, String state, Duration atMost) {
    Awaitility.await("state " + state)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> health(server).path("state").asText(), state::equals);
  }

  static JsonNode health(String server) {
    return Platform.get(SERVERS + "/" + server + "/health", Platform.asAdministrator()).json();
  }

  static Answer post(String path) {
    return Platform.send("POST", path, BodyPublishers.noBody(), Platform.asAdministrator());
  }

  static Answer delete(String path) {
    return Platform.send("DELETE", path, BodyPublishers.noBody(), Platform.asAdministrator());
  }

  static Answer get(String path) {
    return Platform.get(path, Platform.asAdministrator());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    while (!made.isEmpty()) {
      delete(made.pop());
    }
  }
}
