package io.dcp.architecture.broken.web;

import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.FrameSink;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A socket without the common base, which writes and closes by itself. */
public class OwnSocket extends Endpoint {
  @Nullable FrameSink sink;

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.getAsyncRemote().sendText("past the queue");
    if (sink != null) {
      sink.close(new Closing(Closing.DONE, ""));
    }
    try {
      session.close();
    } catch (IOException ignored) {
      session.getUserProperties().clear();
    }
  }
}
