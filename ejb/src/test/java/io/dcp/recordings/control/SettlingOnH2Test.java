package io.dcp.recordings.control;

import io.dcp.testing.TestDatabase;

class SettlingOnH2Test extends SettlingContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
