package io.dcp.access;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class AccessOnPostgresIT extends AccessContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
