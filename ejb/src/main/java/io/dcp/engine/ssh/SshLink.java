package io.dcp.engine.ssh;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.HostKey;
import io.dcp.engine.SshMaterial;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Channels to one engine's socket, over as few SSH connections as carry them. Made without a word
 * to the machine; a connection that is not needed any more is closed, but for one that is kept.
 */
public final class SshLink implements AutoCloseable {
  /** More at once would look like an attack to some SSH servers. */
  private static final int OPENS_AT_ONCE = 4;

  private final EngineAddress.Ssh address;
  private final SshSignIn signIn;
  private final Duration patience;
  private final Semaphore opens = new Semaphore(OPENS_AT_ONCE, true);
  private final ReentrantLock lock = new ReentrantLock();
  private final List<SshConnection> connections = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * A link without connections.
   *
   * @param patience for a connection, and again for a channel
   */
  public SshLink(
      EngineAddress.Ssh address, SshMaterial material, Dialing dialing, Duration patience) {
    this.address = address;
    this.patience = patience;
    this.signIn = new SshSignIn(address, material, dialing, patience);
  }

  /** Opens a channel; for a virtual thread, which an interrupt sets free. */
  public SshChannel open() throws IOException {
    try {
      opens.acquire();
      try {
        return openNow();
      } finally {
        opens.release();
      }
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The connection was broken off.");
    }
  }

  private SshChannel openNow() throws IOException, InterruptedException {
    var connection = connectionWithPlace();
    var left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            leave(connection);
          }
        };
    try {
      return connection.open(address.socket(), leave);
    } catch (IOException | RuntimeException failed) {
      leave.run();
      throw failed;
    }
  }

  private SshConnection connectionWithPlace() throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      connections.removeIf(connection -> !connection.isAlive() && connection.isIdle());
      for (var connection : connections) {
        if (connection.take()) {
          return connection;
        }
      }
      requireOpen();
      var fresh = new SshConnection(signIn.connect(), patience);
      connections.add(fresh);
      if (closed) {
        fresh.close();
      }
      requireOpen();
      fresh.take();
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("The connection was closed.");
    }
  }

  private void leave(SshConnection connection) {
    lock.lock();
    try {
      connection.giveBack();
      if (connection.isIdle() && (connections.size() > 1 || !connection.isAlive())) {
        connections.remove(connection);
        connection.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many connections live. */
  public int connections() {
    return (int) connections.stream().filter(SshConnection::isAlive).count();
  }

  /** The key that the machine showed when it was last connected to. */
  public Optional<HostKey> shownKey() {
    return signIn.shownKey();
  }

  /** Ends every connection; does not wait for a machine that does not answer. */
  @Override
  public void close() {
    closed = true;
    connections.forEach(
        connection -> Thread.ofVirtual().name("ssh-close").start(connection::close));
  }
}
