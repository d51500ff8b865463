package io.dcp.tasks.control;

import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.security.CurrentCaller;
import java.util.concurrent.Callable;

/**
 * Who began a task, taken from the request that did: a value, because the request is over when the
 * work runs.
 *
 * @param requestId ties the log and the audit of the work to that request
 * @param address the caller's network address
 */
record TaskSender(Caller caller, String requestId, String address) {

  static TaskSender of(CurrentCaller current) {
    return new TaskSender(
        current.get(), current.requestId().orElse(""), current.address().orElse(""));
  }

  <T> T call(CallerScope scope, Callable<T> work) throws Exception {
    return scope.call(caller, requestId, address, work);
  }
}
