package io.dcp.web.security;

import io.dcp.platform.security.BearerTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by {@code Authorization: Bearer} (RFC 6750, section 2.1). It runs before every
 * filter and therefore answers nothing itself: {@link CallerFilter} turns what it found into an
 * answer that carries a request id and the security headers.
 */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer(|\\s.*)");

  private BearerTokens tokens;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected BearerAuthentication() {}

  @Inject
  public BearerAuthentication(BearerTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var token = tokenOf(request.getHeader("Authorization"));
    if (token.isEmpty()) {
      return context.doNothing();
    }
    var found = verify(token.get());
    found.rememberIn(request);
    return found instanceof TokenCheck.Accepted accepted
        ? context.notifyContainerAboutLogin(accepted.principal(), Set.of())
        : context.doNothing();
  }

  private TokenCheck verify(String token) {
    try {
      return tokens
          .verify(token)
          .<TokenCheck>map(TokenCheck.Accepted::new)
          .orElseGet(TokenCheck.Refused::new);
    } catch (RuntimeException failed) {
      return new TokenCheck.Failed(failed);
    }
  }

  /** Other schemes are not ours: a proxy in front may use them for itself. */
  private static Optional<String> tokenOf(@Nullable String header) {
    var matcher = BEARER.matcher(header == null ? "" : header);
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
