package io.dcp.web.live;

import io.dcp.live.boundary.Live;
import io.dcp.live.boundary.LivePage;
import io.dcp.platform.stream.Overflow;
import io.dcp.web.socket.Connection;
import io.dcp.web.socket.SocketPath;
import io.dcp.web.socket.StreamEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What changes, for one page: one of these a tab. */
@Dependent
@SocketPath(value = "/ws/v1/live", kind = SocketPath.Kind.LIVE)
public class LiveSocket extends StreamEndpoint {
  @Inject private Live live;
  private @Nullable LivePage page;

  /** Does not happen: the page's own thread waits until there is room. */
  @Override
  protected Overflow overflow() {
    return new Overflow.Close("This page is too slow for what changes.");
  }

  @Override
  protected void opened(Connection connection) {
    connection.parameters().only();
    page = live.open(connection.channel());
  }

  @Override
  protected void text(String message) {
    if (page != null) {
      page.message(message);
    }
  }

  @Override
  protected void ended(int last) {
    if (page != null) {
      page.close();
    }
  }
}
