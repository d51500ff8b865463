package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class SecondFactorOnH2Test extends SecondFactorContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
