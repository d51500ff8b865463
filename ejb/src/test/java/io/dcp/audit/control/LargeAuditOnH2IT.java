package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class LargeAuditOnH2IT extends LargeAuditContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
