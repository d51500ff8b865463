package io.dcp.identity.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Readies the signing keys and cares for them, and asks for the set-up while there is no
 * administrator.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "MasterKeyStart"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private SigningKeys keys;
  @Inject private SetupStore setup;
  @Inject private SetupToken token;
  @Inject @VirtualThreads private ExecutorService threads;

  private @Nullable Repeated tending;

  @PostConstruct
  void start() {
    keys.load();
    tending = Repeated.start(threads, SigningKeys.ROUND, keys::tend);
    if (setup.required()) {
      token.announce();
    } else {
      token.withdraw();
    }
  }

  @PreDestroy
  void stop() {
    if (tending != null) {
      tending.close();
    }
  }
}
