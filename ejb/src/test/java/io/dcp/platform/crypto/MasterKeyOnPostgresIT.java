package io.dcp.platform.crypto;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class MasterKeyOnPostgresIT extends MasterKeyContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
