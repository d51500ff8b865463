package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class TamperingOnH2Test extends TamperingContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
