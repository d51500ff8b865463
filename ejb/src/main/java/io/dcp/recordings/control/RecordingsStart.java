package io.dcp.recordings.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Settles and removes recordings while the application runs, when the audit can be written. */
@Singleton
@Startup
@DependsOn("AuditStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingsStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private RecordingRetention retention;

  @PostConstruct
  void start() {
    retention.begin();
  }

  @PreDestroy
  void stop() {
    retention.end();
  }
}
