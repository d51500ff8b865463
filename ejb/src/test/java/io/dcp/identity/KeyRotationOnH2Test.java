package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class KeyRotationOnH2Test extends KeyRotationContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
