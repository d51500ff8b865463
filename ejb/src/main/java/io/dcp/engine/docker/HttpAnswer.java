package io.dcp.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;

/** An answer whose body is still on the wire. */
final class HttpAnswer implements DockerHttpClient.Response {
  private static final Logger LOG = System.getLogger(HttpAnswer.class.getName());

  private final HttpUriRequestBase request;
  private final ClassicHttpResponse response;

  HttpAnswer(HttpUriRequestBase request, ClassicHttpResponse response) {
    this.request = request;
    this.response = response;
  }

  @Override
  public int getStatusCode() {
    return response.getCode();
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return Arrays.stream(response.getHeaders())
        .collect(
            Collectors.groupingBy(
                NameValuePair::getName,
                Collectors.mapping(NameValuePair::getValue, Collectors.toList())));
  }

  @Override
  public InputStream getBody() {
    try {
      var entity = response.getEntity();
      return entity == null ? InputStream.nullInputStream() : entity.getContent();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Aborts first: closing a body that nobody wants would read it to its end. */
  @Override
  public void close() {
    request.abort();
    try {
      response.close();
    } catch (IOException alreadyGone) {
      LOG.log(Level.TRACE, "answer.close", alreadyGone);
    }
  }
}
