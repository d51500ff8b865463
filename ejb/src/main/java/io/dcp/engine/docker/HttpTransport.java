package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.dcp.engine.EngineAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * A pool of HTTP connections to one engine over a Unix socket, TCP, TLS or SSH.
 *
 * <p>It follows no redirect, keeps no cookie, repeats nothing by itself and reads bounded headers.
 * Deadlines are not its business: whoever calls it runs on a virtual thread, and interrupting that
 * thread closes the socket.
 */
final class HttpTransport implements AutoCloseable {
  private static final int LONGEST_HEADER_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 200;

  /** Bytes that one read takes from a socket: an engine sends a log line by line. */
  private static final int BUFFER = 32 * 1024;

  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;
  private final HttpHost host;
  private volatile boolean closed;

  /**
   * A pool without connections.
   *
   * @param reading how bytes are read from a Unix socket
   */
  HttpTransport(Route route, int mostConnections, UnaryOperator<InputStream> reading) {
    this.host = hostOf(route.target().address(), route.tls().isPresent());
    this.connections = pool(route, reading);
    connections.setMaxTotal(mostConnections);
    connections.setDefaultMaxPerRoute(mostConnections);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  /**
   * Sends a request and returns with the head of the answer; closing the answer from any thread
   * ends it at once.
   */
  HttpAnswer open(Request request) throws IOException {
    var http = new HttpUriRequestBase(request.method(), URI.create(request.path()));
    http.setScheme(host.getSchemeName());
    http.setAuthority(new URIAuthority(host.getHostName(), host.getPort()));
    request.headers().forEach(http::addHeader);
    var bytes = request.bodyBytes();
    if (bytes != null) {
      http.setEntity(new ByteArrayEntity(bytes, null));
    } else if (request.body() != null) {
      http.setEntity(new InputStreamEntity(request.body(), null));
    }
    try {
      return new HttpAnswer(http, client.executeOpen(host, http, null));
    } catch (IllegalStateException shutDown) {
      if (closed) {
        throw new IOException("The connection was closed.", shutDown);
      }
      throw shutDown;
    }
  }

  /** Drops every pooled connection that is not in use; the next request opens a fresh one. */
  void dropIdle() {
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }

  @Override
  public void close() {
    closed = true;
    client.close(CloseMode.IMMEDIATE);
  }

  private static HttpHost hostOf(EngineAddress address, boolean encrypted) {
    return switch (address) {
      case EngineAddress.Unix _, EngineAddress.Ssh _ -> new HttpHost("http", "localhost", 2375);
      case EngineAddress.Tcp tcp ->
          new HttpHost(encrypted ? "https" : "http", tcp.host(), tcp.port());
    };
  }

  private static PoolingHttpClientConnectionManager pool(
      Route route, UnaryOperator<InputStream> reading) {
    var operator =
        new DefaultHttpClientConnectionOperator(
            _ -> socketFor(route, reading),
            DefaultSchemePortResolver.INSTANCE,
            route.addresses(),
            scheme -> "https".equals(scheme) ? route.tls().orElseThrow() : null);
    var bounded =
        Http1Config.custom()
            .setBufferSize(BUFFER)
            .setMaxLineLength(LONGEST_HEADER_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    var pool =
        new PoolingHttpClientConnectionManager(
            operator,
            null,
            null,
            null,
            ManagedHttpClientConnectionFactory.builder().http1Config(bounded).build());
    var connect = Timeout.of(route.patience());
    pool.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(connect)
            .setSocketTimeout(Timeout.DISABLED)
            // a look at a pooled Unix socket would block: its reads know no time-out
            .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
            .build());
    pool.setDefaultTlsConfig(
        org.apache.hc.client5.http.config.TlsConfig.custom().setHandshakeTimeout(connect).build());
    return pool;
  }

  private static Socket socketFor(Route route, UnaryOperator<InputStream> reading)
      throws IOException {
    return switch (route.target().address()) {
      case EngineAddress.Unix unix -> new UnixSocket(unix.path(), reading);
      case EngineAddress.Tcp _ -> new Socket();
      case EngineAddress.Ssh _ -> new SshSocket(route.ssh().orElseThrow());
    };
  }
}
