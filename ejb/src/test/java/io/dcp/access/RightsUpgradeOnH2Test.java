package io.dcp.access;

import io.dcp.testing.TestDatabase;
import java.util.function.Consumer;
import javax.sql.DataSource;

class RightsUpgradeOnH2Test extends RightsUpgradeContract {
  @Override
  TestDatabase openDatabase(Consumer<DataSource> former) {
    return TestDatabase.h2(former);
  }
}
