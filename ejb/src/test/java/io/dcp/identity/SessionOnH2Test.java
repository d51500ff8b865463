package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class SessionOnH2Test extends SessionContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
