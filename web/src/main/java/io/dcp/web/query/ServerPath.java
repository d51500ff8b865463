package io.dcp.web.query;

import io.dcp.platform.security.ServerId;
import java.util.UUID;

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
}
