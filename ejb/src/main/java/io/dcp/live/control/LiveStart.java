package io.dcp.live.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Begins to listen for what pages are told. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private LiveHub hub;

  @PostConstruct
  void start() {
    hub.begin();
  }
}
