package io.dcp.engine.docker;

import io.dcp.engine.ssh.SshChannel;
import io.dcp.engine.ssh.SshLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel through SSH in the form that the HTTP client wants. */
final class SshSocket extends StandInSocket {
  private final SshLink link;
  private volatile @Nullable SshChannel channel;

  /** A socket that is not connected yet. */
  SshSocket(SshLink link) {
    this.link = link;
  }

  @Override
  void open() throws IOException {
    channel = link.open();
  }

  @Override
  public boolean isConnected() {
    return channel != null;
  }

  @Override
  public boolean isClosed() {
    var opened = channel;
    return opened != null && !opened.isOpen();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return opened().in();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return opened().out();
  }

  @Override
  public void shutdownInput() {
    // a channel ends as a whole
  }

  @Override
  public void shutdownOutput() throws IOException {
    opened().shutdownOutput();
  }

  private SshChannel opened() throws IOException {
    return Optional.ofNullable(channel)
        .orElseThrow(() -> new IOException("The channel is not open."));
  }

  @Override
  public void close() throws IOException {
    var opened = channel;
    if (opened != null) {
      opened.close();
    }
  }
}
