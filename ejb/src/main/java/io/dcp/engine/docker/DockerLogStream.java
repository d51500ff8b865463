package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import io.dcp.engine.LogSink;
import io.dcp.engine.LogStream;
import java.io.IOException;

/** A log that is followed over the engine's API. */
final class DockerLogStream implements LogStream {
  private final DockerHttpClient.Response answer;
  private final boolean terminal;
  private final EngineFailures failures;
  private volatile boolean closed;

  DockerLogStream(DockerHttpClient.Response answer, boolean terminal, EngineFailures failures) {
    this.answer = answer;
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public void read(LogSink sink) {
    try {
      new LogDemultiplexer(terminal, sink).read(answer.getBody());
    } catch (IOException | RuntimeException broken) {
      if (!closed) {
        throw failures.of(broken);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    answer.close();
  }
}
