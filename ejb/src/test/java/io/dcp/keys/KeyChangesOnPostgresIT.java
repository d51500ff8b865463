package io.dcp.keys;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class KeyChangesOnPostgresIT extends KeyChangesContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
