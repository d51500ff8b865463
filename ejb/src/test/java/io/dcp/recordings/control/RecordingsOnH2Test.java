package io.dcp.recordings.control;

import io.dcp.testing.TestDatabase;

class RecordingsOnH2Test extends RecordingsContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
