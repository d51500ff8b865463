package io.dcp.tasks.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class TasksOnPostgresIT extends TasksContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
