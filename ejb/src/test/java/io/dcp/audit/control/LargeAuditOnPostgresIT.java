package io.dcp.audit.control;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class LargeAuditOnPostgresIT extends LargeAuditContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
