package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import io.dcp.engine.ssh.SshException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Questions and changes: each answer is read whole, up to a bound, and fails on any status but 2xx.
 *
 * <p>A pooled connection may be dead without our knowing, above all after an engine restart. A
 * question is then asked once more on a fresh connection. A change cannot be repeated, so it always
 * goes out on a fresh or just used one.
 */
final class RequestClient implements DockerHttpClient {
  private final HttpTransport transport;
  private final int largestAnswer;

  RequestClient(HttpTransport transport, int largestAnswer) {
    this.transport = transport;
    this.largestAnswer = largestAnswer;
  }

  @Override
  public Response execute(Request request) {
    try {
      if (!request.method().equals("GET")) {
        transport.dropIdle();
        return readWhole(request);
      }
      try {
        return readWhole(request);
      } catch (IOException failure) {
        if (!maybeStale(failure)) {
          throw failure;
        }
        transport.dropIdle();
        return readWhole(request);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BufferedAnswer readWhole(Request request) throws IOException {
    try (var answer = transport.open(request)) {
      AnswerStatus.requireSuccess(answer);
      var body = new CappedInputStream(answer.getBody(), largestAnswer).readAllBytes();
      return new BufferedAnswer(answer.getStatusCode(), answer.getHeaders(), body);
    }
  }

  /** Whether the failure can come from a connection that died in the pool. */
  private static boolean maybeStale(IOException failure) {
    return switch (failure) {
      case ConnectException _,
          NoRouteToHostException _,
          UnknownHostException _,
          SSLHandshakeException _,
          SSLPeerUnverifiedException _,
          InterruptedIOException _,
          ClosedByInterruptException _,
          AnswerTooLargeException _,
          SshException _ ->
          false;
      default -> !Thread.currentThread().isInterrupted();
    };
  }

  @Override
  public void close() {
    transport.close();
  }
}
