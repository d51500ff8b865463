package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class LocalRecoveryOnH2Test extends LocalRecoveryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
