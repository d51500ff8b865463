package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class SetupOnH2Test extends SetupContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
