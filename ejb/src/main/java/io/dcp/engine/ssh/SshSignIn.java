package io.dcp.engine.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.HostKey;
import io.dcp.engine.HostKeyPin;
import io.dcp.engine.SshMaterial;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens SSH connections: the machine proves who it is first, then the user signs in. */
final class SshSignIn {
  /** A connection that says nothing for this long, and again when asked, is dead. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private static final int UNANSWERED = 2;

  private final EngineAddress.Ssh address;
  private final SshMaterial material;
  private final Optional<HostKeyPin> pin;
  private final Dialing dialing;
  private final Duration patience;
  private volatile @Nullable ShownHostKey last;

  SshSignIn(EngineAddress.Ssh address, SshMaterial material, Dialing dialing, Duration patience) {
    this.address = address;
    this.material = material;
    SshKeys.check(material);
    this.pin = Optional.ofNullable(material.hostKey()).map(HostKeyPin::parse);
    this.dialing = dialing;
    this.patience = patience;
  }

  /** Connects and signs in. */
  Session connect() throws IOException {
    var key = new ShownHostKey(pin);
    last = key;
    try {
      var session = prepared(key);
      session.connect(Math.toIntExact(patience.toMillis()));
      session.setServerAliveInterval(Math.toIntExact(KEEP_ALIVE.toMillis()));
      session.setServerAliveCountMax(UNANSWERED);
      return session;
    } catch (JSchException failed) {
      throw reasonOf(failed, key);
    }
  }

  Optional<HostKey> shownKey() {
    return Optional.ofNullable(last).flatMap(ShownHostKey::shown);
  }

  private Session prepared(ShownHostKey key) throws JSchException {
    var jsch = new JSch();
    var privateKey = material.privateKey();
    if (privateKey != null) {
      jsch.addIdentity(
          "key", SshKeys.bytes(privateKey), null, SshKeys.bytes(material.passphrase()));
    }
    var session = jsch.getSession(material.user(), address.host(), address.port());
    if (material.password() != null) {
      session.setPassword(material.password());
    }
    session.setHostKeyRepository(key);
    session.setConfig("StrictHostKeyChecking", "yes");
    session.setConfig(
        "server_host_key",
        String.join(",", pin.map(HostKeyPin::algorithms).orElse(HostKeyPin.allAlgorithms())));
    session.setConfig("PreferredAuthentications", methods());
    session.setConfig("MaxAuthTries", "2");
    session.setSocketFactory(new Dialed(dialing));
    session.setThreadFactory(work -> Thread.ofVirtual().name("ssh-connection").unstarted(work));
    session.setDaemonThread(true);
    return session;
  }

  private String methods() {
    var byKey = material.privateKey() == null ? "" : "publickey,";
    return material.password() == null ? "publickey" : byKey + "password,keyboard-interactive";
  }

  private IOException reasonOf(JSchException failure, ShownHostKey key) {
    if (failure instanceof JSchChangedHostKeyException
        || failure instanceof JSchUnknownHostKeyException) {
      return key.refusal(failure);
    }
    if (failure instanceof JSchAlgoNegoFailException negotiation) {
      return pin.isPresent() && negotiation.getAlgorithmName().contains("host_key")
          ? key.refusal(failure)
          : new SshException(SshException.Reason.NO_COMMON_ALGORITHM, null, failure);
    }
    if (failure.getCause() instanceof IOException below) {
      return below;
    }
    var text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    var reason =
        text.startsWith("auth") || text.contains("authentication")
            ? SshException.Reason.SIGN_IN_REFUSED
            : SshException.Reason.NO_CONNECTION;
    return new SshException(reason, key.shown().orElse(null), failure);
  }

  /** The TCP connection below. */
  private record Dialed(Dialing dialing) implements SocketFactory {
    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return dialing.connect(host, port);
    }

    @Override
    public InputStream getInputStream(Socket socket) throws IOException {
      return socket.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket socket) throws IOException {
      return socket.getOutputStream();
    }
  }
}
