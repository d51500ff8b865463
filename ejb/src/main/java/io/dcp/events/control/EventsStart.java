package io.dcp.events.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins to record events with the application, before the first engine is heard. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventsStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private EventRecorder recorder;

  @PostConstruct
  void start() {
    recorder.begin();
  }
}
