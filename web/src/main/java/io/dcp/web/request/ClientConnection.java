package io.dcp.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from and by which address, as the client sees it: behind a proxy these stand
 * in forwarded headers, which count only when the proxy is trusted.
 *
 * @param address the client's network address
 * @param scheme {@code http} or {@code https}
 * @param host host and port as in the {@code Host} header, in lower case
 */
public record ClientConnection(String address, String scheme, String host) {
  private static final String ATTRIBUTE = ClientConnection.class.getName();

  /** Of a request that passed {@link RequestFrame}. */
  public static ClientConnection of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof ClientConnection known
        ? known
        : of(request, List.of());
  }

  static ClientConnection of(HttpServletRequest request, List<String> trustedProxies) {
    var networks = new TrustedNetworks(trustedProxies);
    var peer = request.getRemoteAddr();
    if (!networks.contains(peer)) {
      return new ClientConnection(
          peer, request.getScheme(), host(request.getHeader("Host"), request));
    }
    var proto = lastOf(request.getHeader("X-Forwarded-Proto"));
    return new ClientConnection(
        networks.clientOf(request.getHeader("X-Forwarded-For"), peer),
        "https".equalsIgnoreCase(proto) ? "https" : request.getScheme(),
        host(
            firstPresent(lastOf(request.getHeader("X-Forwarded-Host")), request.getHeader("Host")),
            request));
  }

  void rememberIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Whether nobody between client and platform could read along. */
  public boolean secure() {
    return scheme.equals("https");
  }

  /** The address that pages of this platform have for the client's browser (RFC 6454). */
  public String origin() {
    var withoutDefaultPort = host.replaceFirst(secure() ? ":443$" : ":80$", "");
    return scheme + "://" + withoutDefaultPort;
  }

  private static String host(@Nullable String header, HttpServletRequest request) {
    return (header == null ? request.getServerName() + ":" + request.getServerPort() : header)
        .toLowerCase(Locale.ROOT);
  }

  /** The value that the nearest proxy appended. */
  private static @Nullable String lastOf(@Nullable String list) {
    return list == null ? null : list.substring(list.lastIndexOf(',') + 1).strip();
  }

  private static @Nullable String firstPresent(@Nullable String one, @Nullable String other) {
    return one == null || one.isEmpty() ? other : one;
  }
}
