package io.dcp.access;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class ExplanationOnH2Test extends ExplanationContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
