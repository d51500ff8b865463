package io.dcp.web.query;

import io.dcp.platform.security.ServerId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the server of a path. */
public final class ServerPath {
  /** No server has the nil UUID (RFC 9562, 5.9). */
  private static final ServerId NONE = new ServerId(new UUID(0, 0));

  private ServerPath() {}

  /**
   * What is no id stands for no server: the access decision then answers as for every unknown one,
   * and 401 to who is not signed in.
   */
  public static ServerId read(String text) {
    return ServerId.parse(text).orElse(NONE);
  }

  /** The servers to which a list over all of them is cut; none when it is not. */
  public static Set<ServerId> readAll(List<String> texts) {
    return texts.stream().map(ServerPath::read).collect(Collectors.toUnmodifiableSet());
  }
}
