package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class AuditChainOnH2Test extends AuditChainContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
