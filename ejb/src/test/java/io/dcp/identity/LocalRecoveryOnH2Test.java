package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class LocalRecoveryOnH2Test extends LocalRecoveryContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
