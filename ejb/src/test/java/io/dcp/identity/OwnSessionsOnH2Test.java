package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class OwnSessionsOnH2Test extends OwnSessionsContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
