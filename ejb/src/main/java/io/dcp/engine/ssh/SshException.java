package io.dcp.engine.ssh;

import io.dcp.engine.HostKey;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why no channel came about; trying again at once would end alike. */
public final class SshException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Reason {
    /** The machine shows another key than the trusted one. */
    HOST_KEY_CHANGED("the key that it shows over SSH is not the trusted one"),
    /** No key of the machine is trusted yet. */
    HOST_KEY_UNKNOWN("its SSH key is not trusted yet"),
    SIGN_IN_REFUSED("its SSH server does not accept the user with this key or password"),
    NO_COMMON_ALGORITHM("it offers no SSH algorithm that is allowed"),
    SOCKET_REFUSED("the SSH user cannot reach the engine's socket, nor use its command line"),
    NO_CONNECTION("no SSH connection came about");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;
  private final transient @Nullable HostKey shown;

  SshException(Reason reason, @Nullable HostKey shown, @Nullable Throwable cause) {
    super(reason.words, cause);
    this.reason = reason;
    this.shown = shown;
  }

  public Reason reason() {
    return reason;
  }

  /** The key that the machine showed, if it came that far. */
  public Optional<HostKey> shownKey() {
    return Optional.ofNullable(shown);
  }
}
