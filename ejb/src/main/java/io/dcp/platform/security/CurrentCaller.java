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

  public void describeRequest(String requestId, String address) {
    this.requestId = requestId;
    this.address = address;
  }
}
