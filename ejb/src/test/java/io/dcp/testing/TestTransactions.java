package io.dcp.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Stands in for the container's transactions: what says {@code @Transactional} runs in one. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TestTransactions {
  @Inject private TestDatabase database;

  @AroundInvoke
  Object run(InvocationContext call) throws Exception {
    return database.inTransaction(call::proceed);
  }
}
