package io.dcp.servers.control;

import io.dcp.testing.TestDatabase;

class ServerStoreOnH2Test extends ServerStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
