package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;

class DatabaseAwayOnH2Test extends DatabaseAwayContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
