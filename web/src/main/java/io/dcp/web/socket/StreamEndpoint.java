package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.stream.Overflow;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket of the platform; each connection has an instance of its own.
 *
 * <p>A stream says what is its own, and nothing of handshakes, tickets, limits, pings or closing:
 *
 * <pre>{@code
 * @Dependent
 * @SocketPath("/ws/v1/servers/{server}/clock")
 * public class ClockSocket extends StreamEndpoint {
 *   @Inject private Clocks clocks;
 *   private AutoCloseable subscription = () -> {};
 *
 *   @Override
 *   protected Overflow overflow() {
 *     return new Overflow.Close("This connection is too slow for the clock.");
 *   }
 *
 *   @Override
 *   protected void opened(Connection connection) {
 *     connection.parameters().only("zone");
 *     var server = ServerPath.read(connection.parameters().path("server"));
 *     connection.requires(Action.SERVER_VIEW, server);
 *     subscription = clocks.subscribe(server, time ->
 *         connection.channel().conflate("time", Frame.Text.of(time)));
 *   }
 *
 *   @Override
 *   protected void ended(int last) throws Exception {
 *     subscription.close();
 *   }
 * }
 * }</pre>
 *
 * <p>Then it gets a line in {@link SocketRoutes} and one in docs/websocket.md.
 *
 * <p>{@link #opened}, {@link #text}, {@link #binary} and {@link #ended} run one after another on
 * the connection's own virtual thread, in the name of its caller, so they may block and may call
 * every boundary. What they throw ends the connection: a {@link DomainException} with the code that
 * belongs to it (4404, 4403, 4429, 4400, 1013 ...) and its sentence, anything else with 1011.
 */
public abstract class StreamEndpoint extends Endpoint {
  @Inject private Sockets sockets;
  private volatile @Nullable SocketLife life;

  /** What happens when the viewer is too slow; asked once, before {@link #opened}. */
  protected abstract Overflow overflow();

  /** The handshake was accepted and the user has a slot. Returns soon; the connection stays. */
  protected abstract void opened(Connection connection) throws Exception;

  /**
   * The viewer sent a text, of at most {@code DCP_STREAM_LARGEST_MESSAGE_KB}. While this works,
   * more is accepted only up to a bound; then the viewer's sending is held up.
   */
  protected void text(String message) throws Exception {
    throw new DomainException(ErrorCode.MALFORMED_REQUEST, "This stream takes no text messages.");
  }

  /** As {@link #text}, for bytes. */
  protected void binary(byte[] message) throws Exception {
    throw new DomainException(ErrorCode.MALFORMED_REQUEST, "This stream takes no binary messages.");
  }

  /**
   * The connection is over, for whatever reason; once, also when {@link #opened} has failed, but
   * not when it was never called.
   *
   * @param last how the connection ended, as far as is known: the code of RFC 6455, 1006 when the
   *     viewer just vanished
   */
  protected void ended(int last) throws Exception {}

  @Override
  public final void onOpen(Session session, EndpointConfig config) {
    life = sockets.begin(this, session);
  }

  @Override
  public final void onClose(Session session, CloseReason reason) {
    var begun = life;
    if (begun != null) {
      begun.gone(reason.getCloseCode().getCode());
    }
  }

  @Override
  public final void onError(Session session, Throwable failure) {
    var begun = life;
    if (begun != null) {
      begun.broken(failure);
    }
  }
}
