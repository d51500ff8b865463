package io.dcp.platform.database;

import io.dcp.testing.TestDatabase;

class DatabaseOnH2Test extends DatabaseContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }

  @Override
  String product() {
    return "H2 2.";
  }
}
