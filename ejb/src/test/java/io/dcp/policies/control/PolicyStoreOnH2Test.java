package io.dcp.policies.control;

import io.dcp.testing.TestDatabase;

class PolicyStoreOnH2Test extends PolicyStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
