package io.dcp.events.control;

import io.dcp.testing.TestDatabase;

class EventStoreOnH2Test extends EventStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
