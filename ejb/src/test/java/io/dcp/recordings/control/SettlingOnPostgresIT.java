package io.dcp.recordings.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class SettlingOnPostgresIT extends SettlingContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
