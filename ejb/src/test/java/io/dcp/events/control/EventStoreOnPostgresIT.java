package io.dcp.events.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class EventStoreOnPostgresIT extends EventStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
