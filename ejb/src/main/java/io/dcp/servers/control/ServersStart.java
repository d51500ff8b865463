package io.dcp.servers.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Registers the machine's own engine and begins to watch every server. It connects to none itself:
 * a start never waits for an engine.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServersStart {
  private static final Logger LOG = System.getLogger(ServersStart.class.getName());

  // the container makes startup beans by their no-argument constructor only
  @Inject private LocalEngine localEngine;
  @Inject private Registration registration;
  @Inject private ServerStore store;
  @Inject private Fleet fleet;

  @PostConstruct
  void start() {
    localEngine.find().ifPresent(registration::registerLocal);
    for (var server : store.all()) {
      try {
        fleet.add(server);
      } catch (RuntimeException unusable) {
        // the others are not to suffer from one
        LOG.log(Level.ERROR, "server.unusable id=" + server.id(), unusable);
      }
    }
  }
}
