package io.dcp.identity;

import io.dcp.testing.TestDatabase;

class OwnSessionsOnH2Test extends OwnSessionsContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
