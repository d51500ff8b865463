package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class AuditSearchOnH2Test extends AuditSearchContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
