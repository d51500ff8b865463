package io.dcp.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the schema at start. Startup beans that read the database say
 * {@code @DependsOn("SchemaMigration")}.
 *
 * <p>Flyway begins its own transactions, so the container must not.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
  @Resource(lookup = DatabaseResources.DATA_SOURCE)
  private DataSource dataSource;

  private @Nullable String version;

  @PostConstruct
  void migrate() {
    version = Schema.migrate(dataSource);
    System.getLogger(SchemaMigration.class.getName())
        .log(System.Logger.Level.INFO, "database.schema version={0}", version);
  }

  /** The version that the start reached. */
  public String version() {
    return String.valueOf(version);
  }
}
