package io.dcp.web.socket;

import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.FrameSink;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** Writes frames to a WebSocket. Nothing else does. */
final class WebSocketFrameSink implements FrameSink {
  private static final Logger LOG = System.getLogger(WebSocketFrameSink.class.getName());

  private final Session session;
  private final Executor threads;

  WebSocketFrameSink(Session session, Executor threads) {
    this.session = session;
    this.threads = threads;
  }

  @Override
  public void send(Frame frame, Written done) {
    switch (frame) {
      case Frame.Text text ->
          session
              .getAsyncRemote()
              .sendText(text.text(), result -> done.written(result.getException()));
      case Frame.Binary binary ->
          session
              .getAsyncRemote()
              .sendBinary(
                  binary.bytes().duplicate(), result -> done.written(result.getException()));
      case Frame.Ping _ -> threads.execute(() -> ping(done));
    }
  }

  /** There is no ping that does not wait for a viewer that does not read. */
  private void ping(Written done) {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      done.written(null);
    } catch (IOException | RuntimeException broken) {
      done.written(broken);
    }
  }

  @Override
  public void close(Closing closing) {
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(closing.code()), closing.reason()));
    } catch (IOException | RuntimeException alreadyGone) {
      LOG.log(Level.DEBUG, "socket.close", alreadyGone);
    }
  }
}
