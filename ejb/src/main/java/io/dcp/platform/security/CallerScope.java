package io.dcp.platform.security;

import io.dcp.platform.log.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * Lets work outside of a request, as on a stream's own thread, call boundaries in the name of
 * somebody.
 */
@ApplicationScoped
public class CallerScope {
  private CurrentCaller current;
  private Instance<RequestContextController> controllers;

  protected CallerScope() {}

  @Inject
  public CallerScope(CurrentCaller current, Instance<RequestContextController> controllers) {
    this.current = current;
    this.controllers = controllers;
  }

  /**
   * Runs work with a request context of its own.
   *
   * @param requestId ties log and audit to the request that began it
   * @param address network address of the caller
   */
  public <T> T call(Caller caller, String requestId, String address, Callable<T> work)
      throws Exception {
    return callUnsigned(
        requestId,
        address,
        () -> {
          current.set(caller);
          return work.call();
        });
  }

  /** Runs work with a request context of its own, in nobody's name. */
  public <T> T callUnsigned(String requestId, String address, Callable<T> work) throws Exception {
    var context = controllers.get();
    var began = context.activate();
    try (var scope = LogContext.ofRequest(requestId)) {
      current.describeRequest(requestId, address);
      return work.call();
    } finally {
      if (began) {
        context.deactivate();
      }
      controllers.destroy(context);
    }
  }
}
