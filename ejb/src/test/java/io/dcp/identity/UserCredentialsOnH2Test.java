package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class UserCredentialsOnH2Test extends UserCredentialsContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
