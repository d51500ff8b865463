package io.dcp.access;

import io.dcp.testing.TestDatabase;

class ExplanationOnH2Test extends ExplanationContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
