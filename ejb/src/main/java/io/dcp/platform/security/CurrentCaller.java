package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the current request; set once by the authentication, empty while nobody is signed
 * in.
 */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;
  private @Nullable String address;
  private @Nullable String requestId;
  private @Nullable String client;

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /**
   * The caller.
   *
   * @throws DomainException {@link ErrorCode#NOT_AUTHENTICATED} when nobody is signed in
   */
  public Caller get() {
    return find()
        .orElseThrow(
            () -> new DomainException(ErrorCode.NOT_AUTHENTICATED, "This needs a signed-in user."));
  }

  /**
   * The caller, who is here in person: for what a program must not do with its owner's token.
   *
   * @throws DomainException {@link ErrorCode#NOT_AUTHENTICATED}, or {@link ErrorCode#FORBIDDEN} for
   *     a personal access token
   */
  public Caller inPerson() {
    var present = get();
    if (present.byToken()) {
      throw new DomainException(
          ErrorCode.FORBIDDEN,
          "A personal access token cannot do this; sign in with the password.");
    }
    return present;
  }

  public void set(Caller caller) {
    this.caller = caller;
  }

  /** Network address the request came from, after trusted proxies. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** The id of the request, as in {@code X-Request-Id}. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** What the browser or program calls itself, as it sent it. */
  public Optional<String> client() {
    return Optional.ofNullable(client);
  }

  public void describeClient(@Nullable String userAgent) {
    this.client = userAgent;
  }

  public void describeRequest(String requestId, String address) {
    this.requestId = requestId;
    this.address = address;
  }
}
