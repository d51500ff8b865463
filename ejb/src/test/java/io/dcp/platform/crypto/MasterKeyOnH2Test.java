package io.dcp.platform.crypto;

import io.dcp.testing.TestDatabase;

class MasterKeyOnH2Test extends MasterKeyContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
