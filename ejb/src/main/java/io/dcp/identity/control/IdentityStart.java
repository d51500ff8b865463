package io.dcp.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Readies the signing keys, and asks for the set-up while there is no administrator. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "MasterKeyStart"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityStart {
  // the container makes startup beans by their no-argument constructor only
  @Inject private SigningKeys keys;
  @Inject private SetupStore setup;
  @Inject private SetupToken token;

  @PostConstruct
  void start() {
    keys.load();
    if (setup.required()) {
      token.announce();
    } else {
      token.withdraw();
    }
  }
}
