package io.dcp.servers.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class ServerStoreOnPostgresIT extends ServerStoreContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
