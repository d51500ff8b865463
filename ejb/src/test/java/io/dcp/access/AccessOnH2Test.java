package io.dcp.access;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class AccessOnH2Test extends AccessContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
