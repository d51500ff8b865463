package io.dcp.platform.config;

import java.util.List;
import java.util.Set;

/**
 * How browsers reach the platform.
 *
 * @param base address for links without a slash at the end: {@code DCP_PUBLIC_URL}, else this
 *     machine by {@code DCP_HTTP_PORT}
 * @param allowedOrigins origins beside the request's own that may call with a cookie or open
 *     sockets ({@code DCP_ALLOWED_ORIGINS}, and the public address)
 * @param trustedProxies addresses or networks whose forwarded headers count ({@code
 *     DCP_TRUSTED_PROXIES})
 */
public record WebAddresses(String base, Set<String> allowedOrigins, List<String> trustedProxies) {
  public WebAddresses {
    allowedOrigins = Set.copyOf(allowedOrigins);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
