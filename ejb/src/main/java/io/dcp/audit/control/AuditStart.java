package io.dcp.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins the audit with the application, before anything is recorded, and ends it last. */
@Singleton
@Startup
@DependsOn("MasterKeyStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private OpenIntents openIntents;
  @Inject private KeyChange keyChange;
  @Inject private AuditWriter writer;
  @Inject private AnchorKeeper anchors;
  @Inject private Retention retention;
  @Inject private AnonymousRefusals refusals;

  @PostConstruct
  void start() {
    openIntents.settle();
    keyChange.record();
    writer.catchUp();
    anchors.begin();
    retention.begin();
    refusals.begin();
  }

  @PreDestroy
  void stop() {
    retention.end();
    refusals.end();
    writer.end();
    anchors.end();
  }
}
