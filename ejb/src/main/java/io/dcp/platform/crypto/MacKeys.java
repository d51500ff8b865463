package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Derives keys from the master key, one for each purpose: what is sealed for one of them proves
 * nothing for another, and no derived key tells the master key. What was sealed under master keys
 * of former times can still be checked.
 */
@ApplicationScoped
public class MacKeys {
  private MasterKey masterKey;
  private FormerMasterKeys formers;

  protected MacKeys() {}

  @Inject
  public MacKeys(MasterKey masterKey, FormerMasterKeys formers) {
    this.masterKey = masterKey;
    this.formers = formers;
  }

  /**
   * The key of a purpose.
   *
   * @param purpose for example {@code audit/chain/v1}
   */
  public MacKey of(String purpose) {
    Map<String, MacKey> known = new ConcurrentHashMap<>();
    return new MacKey(
        MacRoot.of(masterKey).derive(purpose),
        masterKey.name(),
        0,
        id ->
            Optional.ofNullable(
                known.computeIfAbsent(id, _ -> formers.find(id, purpose).orElse(null))));
  }
}
