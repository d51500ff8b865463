package io.dcp.keys;

import io.dcp.testing.TestDatabase;

class KeysOnH2Test extends KeysContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
