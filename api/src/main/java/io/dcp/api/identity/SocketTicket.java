package io.dcp.api.identity;

/**
 * Opens one WebSocket, once.
 *
 * @param ticket goes into the socket's address as {@code ?ticket=}; a secret
 * @param expiresIn seconds that it holds
 */
public record SocketTicket(String ticket, int expiresIn) {
  /** Without the ticket: a record's text may reach a log. */
  @Override
  public String toString() {
    return "SocketTicket[expiresIn=%d]".formatted(expiresIn);
  }
}
