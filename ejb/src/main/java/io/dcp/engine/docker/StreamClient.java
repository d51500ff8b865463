package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Streams: returns with the head of the answer; whoever reads the body closes it. */
final class StreamClient implements DockerHttpClient {
  private final HttpTransport transport;

  StreamClient(HttpTransport transport) {
    this.transport = transport;
  }

  @Override
  public Response execute(Request request) {
    try {
      // streams are rare and long: a fresh connection each is cheaper than a stale one
      transport.dropIdle();
      var answer = transport.open(request);
      AnswerStatus.requireSuccess(answer);
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
