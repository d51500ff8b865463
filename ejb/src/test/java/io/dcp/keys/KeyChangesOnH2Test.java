package io.dcp.keys;

import io.dcp.testing.TestDatabase;

class KeyChangesOnH2Test extends KeyChangesContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
