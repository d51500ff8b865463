package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import io.dcp.engine.EngineEvents;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The events of an engine over its API. */
final class DockerEvents implements EngineEvents {
  /** An event with all its labels; longer ones say no more that is worth reading. */
  private static final int LONGEST_LINE = 256 * 1024;

  private static final String FILTERS =
      Filters.of(Map.of("type", EventReader.TYPES, "event", EventReader.ACTIONS));

  private final DockerConnection connection;

  DockerEvents(DockerConnection connection) {
    this.connection = connection;
  }

  @Override
  public void follow(Optional<Instant> since, Listener listener) {
    try (var answer = open(since)) {
      listener.opened();
      read(answer, listener);
    } catch (IOException | RuntimeException broken) {
      throw connection.failures().of(broken);
    }
  }

  /**
   * The engine sends the head of its answer before it subscribes us. Asking for the last moment
   * too, by its own clock, closes that gap.
   */
  private DockerHttpClient.Response open(Optional<Instant> since) {
    return connection
        .streamCalls()
        .within(
            connection.settings().request(),
            () -> {
              var from = since.orElseGet(connection::engineTimeNow);
              return connection.openStream(
                  "GET",
                  "/events?since=%d.%09d&filters=%s"
                      .formatted(from.getEpochSecond(), from.getNano(), FILTERS));
            });
  }

  private void read(DockerHttpClient.Response answer, Listener listener) throws IOException {
    var lines = new BoundedLines(answer.getBody(), LONGEST_LINE);
    for (var line = lines.next(); line != null; line = lines.next()) {
      EventReader.read(line, connection.target())
          .ifPresentOrElse(listener::happened, listener::unreadable);
    }
  }
}
