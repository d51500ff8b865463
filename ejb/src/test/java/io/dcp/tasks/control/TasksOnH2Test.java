package io.dcp.tasks.control;

import io.dcp.testing.TestDatabase;

class TasksOnH2Test extends TasksContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }
}
