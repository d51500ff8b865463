package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class UserLifeOnH2Test extends UserLifeContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
