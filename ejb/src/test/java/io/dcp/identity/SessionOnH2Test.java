package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class SessionOnH2Test extends SessionContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
