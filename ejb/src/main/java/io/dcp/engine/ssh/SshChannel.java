package io.dcp.engine.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.Objects;

/**
 * Bytes to and from an engine's socket. Interrupting a thread that reads, writes or opens closes
 * the channel, as it does with a socket: JSch itself swallows interrupts and would wait for ever
 * for a window that does not open.
 */
public final class SshChannel extends AbstractInterruptibleChannel {
  /** How long a connection waits for a reader of one of its channels. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Channel channel;
  private final ChannelPipe received;
  private final OutputStream sending;
  private final boolean byCommand;
  private final Runnable whenClosed;
  private volatile boolean heard;

  /**
   * A channel that {@link #open} opens.
   *
   * @param byCommand whether a command is at the other end, which says by its silence that it does
   *     not reach the socket
   */
  SshChannel(Channel channel, boolean byCommand, Runnable whenClosed) throws IOException {
    this.channel = channel;
    this.byCommand = byCommand;
    this.whenClosed = whenClosed;
    this.received = new ChannelPipe(PATIENCE, channel::isConnected);
    channel.setOutputStream(received);
    this.sending = channel.getOutputStream();
  }

  void open(Duration within) throws JSchException, IOException {
    var opened = false;
    begin();
    try {
      channel.connect(Math.toIntExact(within.toMillis()));
      opened = true;
    } finally {
      end(opened);
    }
  }

  /** Whether the other side answered that it does not open the channel. */
  boolean wasRefused() {
    return channel.getExitStatus() > 0;
  }

  public InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        return length == 0 ? 0 : receive(buffer, offset, length);
      }

      @Override
      public int available() {
        return received.available();
      }
    };
  }

  private int receive(byte[] buffer, int offset, int length) throws IOException {
    var done = false;
    begin();
    try {
      var read = received.read(buffer, offset, length);
      if (read < 0 && byCommand && !heard && isOpen()) {
        throw new SshException(SshException.Reason.SOCKET_REFUSED, null, null);
      }
      heard = true;
      done = read >= 0 || isOpen();
      return read;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The read was broken off.");
    } finally {
      end(done);
    }
  }

  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        send(() -> sending.write(buffer, offset, length));
      }

      @Override
      public void flush() throws IOException {
        send(sending::flush);
      }
    };
  }

  /** Ends our direction: the engine reads the end of the input. */
  public void shutdownOutput() throws IOException {
    send(sending::close);
  }

  private interface Sending {
    void run() throws IOException;
  }

  private void send(Sending what) throws IOException {
    var done = false;
    begin();
    try {
      what.run();
      done = true;
    } finally {
      end(done);
    }
  }

  /**
   * Says good-bye on a thread of its own: a connection that hangs would hold whoever interrupts.
   */
  @Override
  protected void implCloseChannel() {
    received.close();
    Thread.ofVirtual()
        .name("ssh-channel-close")
        .start(() -> {
          try {
            channel.disconnect();
          } finally {
            whenClosed.run();
          }
        });
  }
}
