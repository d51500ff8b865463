package io.dcp.engine.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient;
import io.dcp.engine.StatsReading;
import io.dcp.engine.StatsStream;
import java.io.IOException;
import java.util.Optional;

/** The statistics of a container: one JSON object a line. */
final class DockerStatsStream implements StatsStream {
  /** Some 2 kB are usual; a line for each block device and network adds to it. */
  private static final int LONGEST_LINE = 256 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DockerHttpClient.Response answer;
  private final BoundedLines lines;
  private final EngineFailures failures;
  private volatile boolean closed;

  DockerStatsStream(DockerHttpClient.Response answer, EngineFailures failures) {
    this.answer = answer;
    this.lines = new BoundedLines(answer.getBody(), LONGEST_LINE);
    this.failures = failures;
  }

  @Override
  public Optional<StatsReading> next() {
    try {
      var line = lines.next();
      if (line == null) {
        return Optional.empty();
      }
      if (line == BoundedLines.TOO_LONG) {
        throw failures.refused("its answer is too large.");
      }
      return Optional.of(StatsReader.read(JSON.readTree(line)));
    } catch (JsonProcessingException notJson) {
      throw failures.refused("its answer is not readable.");
    } catch (IOException | RuntimeException broken) {
      if (closed) {
        return Optional.empty();
      }
      throw failures.of(broken);
    }
  }

  @Override
  public void close() {
    closed = true;
    answer.close();
  }
}
