package io.dcp.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.dcp.engine.AddressGuard;
import io.dcp.engine.ApiVersion;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The two clients of one engine, each with a way of its own to it, and the API version agreed on
 * with it.
 *
 * <p>Life cycle: made without a word to the engine; agrees on the version with the first ping,
 * which the first other call sends if nobody did before, and again with every later ping; closed
 * once.
 */
final class DockerConnection implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EngineTarget target;
  private final EngineSettings settings;
  private final EngineFailures failures;
  private final Route requestRoute;
  private final Route streamRoute;
  private final RequestClient requests;
  private final StreamClient streams;
  private final HijackClient hijacks;
  private final EngineCalls requestCalls;
  private final EngineCalls streamCalls;
  private volatile @Nullable Negotiated negotiated;

  private record Negotiated(ApiVersion engineVersion, ApiVersion version, DockerClient client) {}

  DockerConnection(
      EngineTarget target, AddressGuard guard, EngineSettings settings, ExecutorService threads) {
    this.target = target;
    this.settings = settings;
    this.failures = new EngineFailures(target);
    this.requestRoute = Route.to(target, guard, settings);
    this.streamRoute = Route.to(target, guard, settings);
    this.requests =
        new RequestClient(
            new HttpTransport(requestRoute, settings.requestsAtOnce(), UnaryOperator.identity()),
            settings.largestAnswer());
    this.streams =
        new StreamClient(
            new HttpTransport(streamRoute, settings.streamsAtOnce(), GatheringInput::new));
    this.hijacks = new HijackClient(streamRoute, settings.streamsAtOnce(), failures);
    this.requestCalls =
        new EngineCalls(threads, settings.requestsAtOnce(), settings.queue(), failures);
    this.streamCalls =
        new EngineCalls(threads, settings.streamsAtOnce(), settings.queue(), failures);
  }

  EngineTarget target() {
    return target;
  }

  EngineSettings settings() {
    return settings;
  }

  EngineFailures failures() {
    return failures;
  }

  EngineCalls streamCalls() {
    return streamCalls;
  }

  Duration ping(Duration deadline) {
    return requestCalls.within(deadline, this::pingNow);
  }

  /** docker-java's typed commands; for a thread that is under a deadline already. */
  DockerClient clientNow() {
    return negotiated().client();
  }

  /** Runs requests under one deadline. */
  <T> T within(Duration deadline, Callable<T> call) {
    return requestCalls.within(deadline, call);
  }

  /** Reads a path that begins behind the version, for example {@code /info}. */
  JsonNode get(Duration deadline, String path) {
    return requestCalls.within(deadline, () -> getNow(path));
  }

  /** As {@link #get}, for a thread that is under a deadline already. */
  JsonNode getNow(String path) {
    try (var answer = requests.execute(request("GET", versioned(path)))) {
      return JSON.readTree(answer.getBody());
    } catch (IOException notJson) {
      throw failures.refused("its answer is not readable.");
    }
  }

  /** As {@link #get}; empty when the engine answers that there is no such thing. */
  Optional<JsonNode> find(Duration deadline, String path) {
    return requestCalls.within(
        deadline,
        () -> {
          try {
            return Optional.of(getNow(path));
          } catch (EngineAnswerException answer) {
            if (answer.status() == 404) {
              return Optional.empty();
            }
            throw answer;
          }
        });
  }

  /** The engine's clock, to the second, never ahead; for a thread that is under a deadline. */
  Instant engineTimeNow() {
    try (var answer = requests.execute(request("GET", "/_ping"))) {
      var date = answer.getHeader("Date");
      return date == null
          ? Instant.EPOCH
          : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }

  /** Opens a stream; for a thread that is under a deadline already. */
  DockerHttpClient.Response openStream(String method, String path) {
    return streams.execute(request(method, versioned(path)));
  }

  /** Takes a connection over after a POST; for a thread that is under a deadline already. */
  HijackedStream hijack(String path, String json, boolean terminal) throws IOException {
    return hijacks.open(versioned(path), json, terminal);
  }

  ApiVersion version() {
    return negotiated().version();
  }

  private String versioned(String path) {
    return "/v" + version() + path;
  }

  private Negotiated negotiated() {
    var known = negotiated;
    if (known == null) {
      pingNow();
      known = negotiated;
    }
    return Optional.ofNullable(known).orElseThrow();
  }

  private Duration pingNow() {
    var start = System.nanoTime();
    try (var answer = requests.execute(request("GET", "/_ping"))) {
      var took = Duration.ofNanos(System.nanoTime() - start);
      agree(Optional.ofNullable(answer.getHeader("Api-Version")));
      return took;
    } catch (EngineAnswerException answer) {
      // a 5xx comes from an engine that starts or fails, anything else from no engine at all
      if (answer.status() >= 500 || answer.status() == 400) {
        throw answer;
      }
      throw failures.noEngine();
    }
  }

  private void agree(Optional<String> header) {
    var engineVersion = header.flatMap(ApiVersion::parse).orElseThrow(failures::noEngine);
    var known = negotiated;
    if (known != null && known.engineVersion().equals(engineVersion)) {
      return;
    }
    negotiated = null;
    var version =
        engineVersion.negotiate().orElseThrow(() -> failures.tooOld(engineVersion.toString()));
    negotiated =
        new Negotiated(
            engineVersion,
            version,
            DockerClientImpl.getInstance(new ClientConfig(version), requests));
  }

  /** A text as one segment of a path or one value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Request request(String method, String path) {
    return Request.builder()
        .method(method)
        .path(path)
        .putHeader("Accept", "application/json")
        .build();
  }

  @Override
  public void close() {
    requests.close();
    streams.close();
    hijacks.close();
    requestRoute.close();
    streamRoute.close();
  }
}
