package io.dcp.web.request;

import io.dcp.platform.config.WebAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells requests of the platform's own pages from those of other sites. Own is the address by which
 * the request itself came, whatever name, port or proxy that was, and what {@code
 * DCP_ALLOWED_ORIGINS} adds.
 */
@ApplicationScoped
public class Origins {
  private static final String ORIGIN = "Origin";
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private WebAddresses addresses;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected Origins() {}

  @Inject
  public Origins(WebAddresses addresses) {
    this.addresses = addresses;
  }

  /** Whether a page of ours asks, and says so. */
  public boolean isOwn(HttpServletRequest request) {
    var origin = request.getHeader(ORIGIN);
    return origin != null
        && (origin.equals(ClientConnection.of(request).origin())
            || addresses.allowedOrigins().contains(origin));
  }

  /**
   * Whether another site's page asks, as its browser says; a client that is no browser does not.
   */
  public boolean isForeign(HttpServletRequest request) {
    if (request.getHeader(ORIGIN) != null) {
      return !isOwn(request);
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null && !OWN_SITES.contains(site);
  }
}
