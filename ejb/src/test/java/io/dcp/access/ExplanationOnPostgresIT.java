package io.dcp.access;

import io.dcp.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class ExplanationOnPostgresIT extends ExplanationContract {
  @Override
  TestDatabase openDatabase() {
    return TestDatabase.postgres();
  }
}
