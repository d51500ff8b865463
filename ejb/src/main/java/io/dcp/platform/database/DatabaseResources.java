package io.dcp.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Makes the container's database objects injectable into constructors. */
@ApplicationScoped
public class DatabaseResources {
  static final String DATA_SOURCE = "jdbc/dcp";

  /**
   * The transaction's entity manager: safe to share, as the container's proxy finds the right one.
   */
  @Produces
  @PersistenceContext(unitName = "dcp")
  private EntityManager entityManager;

  @Produces
  @Resource(lookup = DATA_SOURCE)
  private DataSource dataSource;
}
