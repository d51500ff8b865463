package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class SecondFactorOnH2Test extends SecondFactorContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
