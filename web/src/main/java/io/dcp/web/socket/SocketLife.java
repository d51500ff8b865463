package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.OutboundChannel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection from the handshake to its end.
 *
 * <p>Life cycle: it takes the user's slot, opens its stream, hands on what the viewer sends, and
 * ends when the viewer has gone. Whatever goes wrong closes the channel, which makes the viewer go.
 */
final class SocketLife implements Connection, Runnable {
  private static final Logger LOG = System.getLogger(SocketLife.class.getName());

  private final StreamEndpoint endpoint;
  private final Admission admission;
  private final Parameters parameters;
  private final OutboundChannel channel;
  private final Sockets sockets;
  private final Inbox inbox;
  private final List<Right> rights = new CopyOnWriteArrayList<>();
  private final List<Object> slots = new ArrayList<>();
  private final AtomicBoolean checking = new AtomicBoolean();
  private boolean over;
  private volatile int lastCode = 1006;
  private volatile long closedAt;
  private volatile long seenAt = System.nanoTime();
  private volatile long pingedAt = seenAt;
  private volatile long checkedAt = seenAt;
  private volatile long confirmedAt = seenAt;

  /** A right without which the connection may not stay; it throws when it is gone. */
  @FunctionalInterface
  private interface Right {
    void check();
  }

  /** The key of a container's slots. */
  private record Place(ServerId server, String container) {}

  /** The key of a user's slots. */
  private record Seat(UUID user, SocketPath.Kind kind) {}

  SocketLife(
      StreamEndpoint endpoint,
      Admission admission,
      Parameters parameters,
      OutboundChannel channel,
      Sockets sockets) {
    this.endpoint = endpoint;
    this.admission = admission;
    this.parameters = parameters;
    this.channel = channel;
    this.sockets = sockets;
    this.inbox = new Inbox(4 * sockets.settings().largestMessage());
  }

  @Override
  public Caller caller() {
    return admission.caller();
  }

  @Override
  public String requestId() {
    return admission.requestId();
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public OutboundChannel channel() {
    return channel;
  }

  @Override
  public void requires(Action action, ServerId server) {
    sockets.rights().check(caller(), action, server);
    rights.add(() -> sockets.rights().check(caller(), action, server));
  }

  @Override
  public void requires(Action action, ServerId server, ContainerRef container) {
    sockets.rights().check(caller(), action, server, container);
    rights.add(() -> sockets.rights().checkAgain(caller(), action, server, container));
  }

  @Override
  public void occupies(ServerId server, String container) throws InterruptedException {
    var limit = sockets.settings().streamsPerContainer();
    take(
        new Place(server, container),
        limit,
        "This container has %d viewers already, and that is the limit.".formatted(limit));
  }

  @Override
  public void run() {
    try {
      sockets
          .scope()
          .call(
              caller(),
              requestId(),
              admission.address(),
              () -> {
                live();
                return true;
              });
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      channel.abort(new Closing(Closing.GOING_AWAY, "The platform stops."));
    } catch (Exception failed) {
      fail(failed);
    } finally {
      freeSlots();
    }
  }

  private void live() throws Exception {
    takeSeat();
    try {
      endpoint.opened(this);
      inbox.deliverTo(endpoint);
    } catch (DomainException refused) {
      fail(refused);
    } finally {
      end();
    }
  }

  private void takeSeat() throws InterruptedException {
    var kind = SocketRoutes.declared(endpoint.getClass()).kind();
    var settings = sockets.settings();
    var limit = kind == SocketPath.Kind.LIVE ? settings.livePerUser() : settings.streamsPerUser();
    take(
        new Seat(caller().userId(), kind),
        limit,
        "You have %d connections of this kind open, and that is the limit.".formatted(limit));
  }

  private void end() {
    try {
      endpoint.ended(lastCode);
    } catch (Exception failed) {
      LOG.log(Level.ERROR, "socket.end-failed", failed);
    }
  }

  @Override
  public void fail(Exception failed) {
    var closing = SocketFailures.of(failed, requestId());
    if (closing.code() == Closing.FAULT) {
      LOG.log(Level.ERROR, "socket.failed", failed);
    }
    // what the stream has said before still leaves
    channel.close(closing);
  }

  private void take(Object key, int limit, String refusal) throws InterruptedException {
    sockets.slots().take(key, limit, refusal);
    synchronized (slots) {
      if (!over) {
        slots.add(key);
        return;
      }
    }
    sockets.slots().free(key);
  }

  private void freeSlots() {
    synchronized (slots) {
      over = true;
      slots.forEach(sockets.slots()::free);
      slots.clear();
    }
  }

  /** The viewer has gone, or the connection was closed for good. */
  void gone(int code) {
    lastCode = code;
    channel.gone();
    freeSlots();
    inbox.end();
    sockets.forget(this);
  }

  void broken(Throwable failure) {
    LOG.log(Level.DEBUG, "socket.broken", failure);
    channel.abort(new Closing(Closing.FAULT, "The connection broke."));
  }

  void seen() {
    seenAt = System.nanoTime();
  }

  /** Takes what the viewer sends, whole or in parts. */
  Fragments fragments() {
    return new Fragments(
        sockets.settings().largestMessage(),
        new Fragments.Whole() {
          @Override
          public void text(String message) {
            receiving(() -> inbox.text(message));
          }

          @Override
          public void binary(byte[] message) {
            receiving(() -> inbox.binary(message));
          }

          @Override
          public void tooLarge() {
            channel.abort(new Closing(Closing.TOO_LARGE, "A message of yours was too large."));
          }
        });
  }

  /** An addition to the inbox, which may have to wait. */
  private interface Receiving {
    void add() throws InterruptedException;
  }

  private void receiving(Receiving message) {
    seenAt = System.nanoTime();
    try {
      message.add();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      channel.abort(new Closing(Closing.GOING_AWAY, "The platform stops."));
    }
  }

  /** A look at the clock: stalled, silent, or due to be asked for its rights again. */
  void tick(long now) {
    channel.expire(now);
    if (channel.isClosed()) {
      endIfForgotten(now);
      return;
    }
    var settings = sockets.settings();
    if (now - seenAt > settings.idleLimit().toNanos()) {
      channel.abort(
          new Closing(Closing.GOING_AWAY, "This connection gave no sign of life for a while."));
    } else if (now - pingedAt > settings.pingInterval().toNanos()) {
      pingedAt = now;
      channel.ping();
    }
    if (now - checkedAt > settings.rightsInterval().toNanos()
        && checking.compareAndSet(false, true)) {
      checkedAt = now;
      sockets.threads().execute(this::checkRights);
    }
  }

  /**
   * The server tells the end of a connection only when the viewer agrees to it or vanishes. One
   * that does neither must not keep its stream and its slot.
   */
  private void endIfForgotten(long now) {
    if (closedAt == 0) {
      closedAt = now;
    } else if (now - closedAt > Sockets.LONGEST_FAREWELL.toNanos()) {
      gone(lastCode);
    }
  }

  private void checkRights() {
    try {
      if (!sockets.rights().lives(caller())) {
        channel.abort(new Closing(Closing.FORBIDDEN, "The session has ended; sign in again."));
        return;
      }
      rights.forEach(Right::check);
      confirmedAt = System.nanoTime();
    } catch (DomainException gone) {
      notConfirmed(gone);
    } catch (RuntimeException unknown) {
      LOG.log(Level.WARNING, "socket.rights-unknown", unknown);
      notConfirmed(unknown);
    } finally {
      checking.set(false);
    }
  }

  /** A right that is gone ends the connection; one that cannot be told does after a while. */
  private void notConfirmed(RuntimeException failure) {
    var closing = SocketFailures.of(failure, requestId());
    if (closing.code() == Closing.NOT_FOUND || closing.code() == Closing.FORBIDDEN) {
      channel.abort(new Closing(Closing.FORBIDDEN, "The right to see this is gone."));
    } else if (System.nanoTime() - confirmedAt > Sockets.LONGEST_UNCONFIRMED.toNanos()) {
      channel.abort(
          new Closing(Closing.TRY_LATER, "Rights cannot be checked right now; try again."));
    }
  }
}
