package io.dcp.tasks.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Settles and keeps tasks while the application runs. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TasksStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private TaskKeeping keeping;

  @PostConstruct
  void start() {
    keeping.begin();
  }

  @PreDestroy
  void stop() {
    keeping.end();
  }
}
