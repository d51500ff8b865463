package io.dcp.web.socket;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.stream.StreamCounters;
import io.dcp.platform.stream.StreamSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** All open connections: begins them, looks after them four times a second, and ends them. */
@ApplicationScoped
public class Sockets {
  /** So long a connection may stay while nobody can tell whether it still may. */
  static final Duration LONGEST_UNCONFIRMED = Duration.ofSeconds(5);

  /** So long a viewer may take to agree to the end of its connection. */
  static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

  private static final Duration TICK = Duration.ofMillis(250);

  @Inject private Admissions admissions;
  @Inject private Slots slots;
  @Inject private SocketRights rights;
  @Inject private CallerScope scope;
  @Inject private StreamSettings settings;
  @Inject private StreamCounters counters;
  @Inject @VirtualThreads private ExecutorService threads;
  private final Set<SocketLife> open = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private @Nullable Repeated watch;

  @PostConstruct
  void start() {
    watch = Repeated.start(threads, TICK, this::look);
  }

  private void look() {
    var now = System.nanoTime();
    open.forEach(life -> life.tick(now));
  }

  /**
   * Begins a connection; returns at once, on the server's thread.
   *
   * @return null when it ended before it began
   */
  @Nullable SocketLife begin(StreamEndpoint endpoint, Session session) {
    session.setMaxTextMessageBufferSize(settings.largestMessage());
    session.setMaxBinaryMessageBufferSize(settings.largestMessage());
    session.setMaxIdleTimeout(0);
    var parameters = Parameters.of(session.getPathParameters(), session.getQueryString());
    var channel =
        new OutboundChannel(
            new WebSocketFrameSink(session, threads),
            endpoint.overflow(),
            settings.queueBytes(),
            settings.sendTimeout(),
            threads,
            counters);
    var admission =
        Optional.ofNullable(parameters.query(HandshakeFilter.TICKET)).flatMap(admissions::collect);
    if (admission.isEmpty() || stopping) {
      channel.abort(new Closing(Closing.POLICY, "This connection was not admitted."));
      return null;
    }
    var life = new SocketLife(endpoint, admission.get(), parameters, channel, this);
    open.add(life);
    listen(session, life);
    threads.execute(life);
    return life;
  }

  private static void listen(Session session, SocketLife life) {
    var fragments = life.fragments();
    session.addMessageHandler(String.class, (MessageHandler.Partial<String>) fragments::text);
    session.addMessageHandler(byte[].class, (MessageHandler.Partial<byte[]>) fragments::binary);
    session.addMessageHandler(
        PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> life.seen());
  }

  void forget(SocketLife life) {
    open.remove(life);
  }

  /** Ends every connection, because the platform stops. */
  void stop() {
    stopping = true;
    open.forEach(life ->
        life.channel().abort(new Closing(Closing.GOING_AWAY, "The platform stops or restarts.")));
    if (watch != null) {
      watch.close();
    }
  }

  Slots slots() {
    return slots;
  }

  SocketRights rights() {
    return rights;
  }

  CallerScope scope() {
    return scope;
  }

  StreamSettings settings() {
    return settings;
  }

  ExecutorService threads() {
    return threads;
  }
}
