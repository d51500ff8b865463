package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class KeyChangeOnH2Test extends KeyChangeContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
