package io.dcp.platform.database;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class DatabaseOnPostgresIT extends DatabaseContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }

  @Override
  String product() {
    return "PostgreSQL ";
  }
}
