package io.dcp.identity;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class LocalRecoveryOnPostgresIT extends LocalRecoveryContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
