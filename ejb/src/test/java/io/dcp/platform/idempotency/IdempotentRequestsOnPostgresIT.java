package io.dcp.platform.idempotency;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class IdempotentRequestsOnPostgresIT extends IdempotentRequestsContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
