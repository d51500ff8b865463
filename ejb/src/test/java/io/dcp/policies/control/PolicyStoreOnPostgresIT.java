package io.dcp.policies.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class PolicyStoreOnPostgresIT extends PolicyStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
