package io.dcp.platform.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Stops the start under a wrong master key. Startup beans that open secrets say
 * {@code @DependsOn("MasterKeyStart")}.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterKeyStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private MasterKeyGuard guard;

  @PostConstruct
  void start() {
    guard.check();
  }
}
