package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class UserCredentialsOnH2Test extends UserCredentialsContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
