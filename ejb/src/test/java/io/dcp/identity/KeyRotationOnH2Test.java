package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class KeyRotationOnH2Test extends KeyRotationContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
