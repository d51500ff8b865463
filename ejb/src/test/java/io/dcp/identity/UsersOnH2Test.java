package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class UsersOnH2Test extends UsersContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
