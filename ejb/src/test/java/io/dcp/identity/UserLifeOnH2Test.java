package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class UserLifeOnH2Test extends UserLifeContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
