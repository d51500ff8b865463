package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class PersonalTokenOnH2Test extends PersonalTokenContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
