package io.dcp.engine.ssh;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import io.dcp.engine.HostKey;
import io.dcp.engine.HostKeyPin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the key that a machine shows with the trusted one, and keeps it. */
final class ShownHostKey implements HostKeyRepository {
  private final Optional<HostKeyPin> pin;
  private volatile @Nullable HostKey shown;

  ShownHostKey(Optional<HostKeyPin> pin) {
    this.pin = pin;
  }

  Optional<HostKey> shown() {
    return Optional.ofNullable(shown);
  }

  @Override
  public int check(String host, byte[] key) {
    var now = HostKey.of(key);
    shown = now;
    return pin.map(trusted -> trusted.accepts(now) ? OK : CHANGED).orElse(NOT_INCLUDED);
  }

  /** Why the key was not accepted. */
  SshException refusal(Exception cause) {
    var reason =
        pin.isPresent()
            ? SshException.Reason.HOST_KEY_CHANGED
            : SshException.Reason.HOST_KEY_UNKNOWN;
    return new SshException(reason, shown, cause);
  }

  @Override
  public void add(com.jcraft.jsch.HostKey key, @Nullable UserInfo ui) {
    // trust comes from the registration alone
  }

  @Override
  public void remove(String host, String type) {
    // nothing is kept
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    // nothing is kept
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return "";
  }

  @Override
  public com.jcraft.jsch.HostKey[] getHostKey() {
    return new com.jcraft.jsch.HostKey[0];
  }

  @Override
  public com.jcraft.jsch.HostKey[] getHostKey(String host, String type) {
    return getHostKey();
  }
}
