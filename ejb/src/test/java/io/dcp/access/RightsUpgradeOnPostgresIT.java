package io.dcp.access;

import io.dcp.testing.TestDatabase;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "DCP_LAB_PG_URL", matches = ".+")
class RightsUpgradeOnPostgresIT extends RightsUpgradeContract {
  @Override
  TestDatabase openDatabase(Consumer<DataSource> former) {
    return TestDatabase.postgres(former);
  }
}
