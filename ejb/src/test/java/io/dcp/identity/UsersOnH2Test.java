package io.dcp.identity;

import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;

class UsersOnH2Test extends UsersContract {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }
}
