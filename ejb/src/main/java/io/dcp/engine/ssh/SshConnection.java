package io.dcp.engine.ssh;

import com.jcraft.jsch.ChannelDirectStreamLocal;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One SSH connection and how many channels it carries. Counts under the lock of its {@link
 * SshLink}; channels are opened outside of it.
 */
final class SshConnection {
  /** Below the ten sessions that OpenSSH allows for a connection. */
  private static final int MOST_CHANNELS = 8;

  private final Session session;
  private final Duration patience;
  private int channels;
  private volatile boolean retired;

  SshConnection(Session session, Duration patience) {
    this.session = session;
    this.patience = patience;
  }

  boolean isAlive() {
    return session.isConnected() && !retired;
  }

  boolean isIdle() {
    return channels == 0;
  }

  /** Takes a place for a channel, if there is one. */
  boolean take() {
    if (!isAlive() || channels >= MOST_CHANNELS) {
      return false;
    }
    channels++;
    return true;
  }

  void giveBack() {
    channels--;
  }

  /**
   * Opens a channel to a socket: directly, or where the SSH server does not forward, through the
   * engine's command line.
   */
  SshChannel open(Path socket, Runnable whenClosed) throws IOException {
    try {
      return streamLocal(socket, whenClosed);
    } catch (JSchException notForwarded) {
      if (!isAlive()) {
        throw new IOException("The SSH connection broke.", notForwarded);
      }
    }
    try {
      return dialStdio(socket, whenClosed);
    } catch (JSchException refused) {
      throw new SshException(SshException.Reason.SOCKET_REFUSED, null, refused);
    }
  }

  private SshChannel streamLocal(Path socket, Runnable whenClosed)
      throws JSchException, IOException {
    var channel = (ChannelDirectStreamLocal) session.openChannel("direct-streamlocal@openssh.com");
    channel.setSocketPath(socket.toString());
    return opened(new SshChannel(channel, false, whenClosed));
  }

  /** The path has no character that a shell would read ({@link io.dcp.engine.EngineAddress}). */
  private SshChannel dialStdio(Path socket, Runnable whenClosed) throws JSchException, IOException {
    var channel = (ChannelExec) session.openChannel("exec");
    channel.setCommand("docker -H unix://" + socket + " system dial-stdio");
    channel.setExtOutputStream(OutputStream.nullOutputStream(), true);
    return opened(new SshChannel(channel, true, whenClosed));
  }

  private SshChannel opened(SshChannel channel) throws JSchException, IOException {
    try {
      channel.open(patience);
      return channel;
    } catch (JSchException | IOException failed) {
      // an answer that comes late would leave a channel open that nobody knows of
      retired = retired || !channel.wasRefused();
      throw failed;
    }
  }

  void close() {
    session.disconnect();
  }
}
