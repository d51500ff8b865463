package io.dcp.platform.idempotency;

import io.dcp.testing.TestDatabase;

class IdempotentRequestsOnH2Test extends IdempotentRequestsContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
