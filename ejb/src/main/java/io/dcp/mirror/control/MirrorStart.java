package io.dcp.mirror.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins to mirror the servers with the application; it waits for none of them. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MirrorStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private Mirrors mirrors;
  @Inject private MirrorMetrics metrics;

  @PostConstruct
  void start() {
    mirrors.begin();
    metrics.begin();
  }
}
