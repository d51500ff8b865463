package io.dcp.platform.ratelimit;

/**
 * What is limited, each for itself. All of it may come at once, and comes back evenly over a
 * minute.
 */
public enum RateLimit {
  /** Sign-ins and set-ups from an address, successful or not: each costs a password's hash. */
  LOGIN("DCP_RATE_LOGIN", 300),

  /** Sessions that are renewed from an address. */
  REFRESH("DCP_RATE_REFRESH", 1_200),

  /** Tickets for WebSockets of a user. */
  TICKETS("DCP_RATE_TICKETS", 600),

  /** Calls of webhooks from an address. */
  WEBHOOKS("DCP_RATE_WEBHOOKS", 120),

  /** Everything that a user or a personal access token asks for. */
  REQUESTS("DCP_RATE_REQUESTS", 6_000),

  /** Everything that is asked for from an address without signing in. */
  ANONYMOUS("DCP_RATE_ANONYMOUS", 1_200);

  private final String variable;
  private final int usual;

  RateLimit(String variable, int usual) {
    this.variable = variable;
    this.usual = usual;
  }

  /** The environment variable that sets it. */
  public String variable() {
    return variable;
  }

  /** Requests a minute, unless set otherwise. */
  public int usual() {
    return usual;
  }
}
