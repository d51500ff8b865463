package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class SetupOnH2Test extends SetupContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
