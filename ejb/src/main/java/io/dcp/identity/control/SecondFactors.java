package io.dcp.identity.control;

import io.dcp.api.identity.SecondFactorSecret;
import io.dcp.identity.entity.SecondFactor;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.crypto.RandomBytes;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes, checks and removes second factors: an authenticator's codes, and recovery codes. */
@ApplicationScoped
public class SecondFactors {
  private static final SealedColumn SECRET = SealedColumn.of(SecondFactor.class);

  private SecondFactorStore store;
  private Secrets secrets;
  private Clock clock;

  protected SecondFactors() {}

  @Inject
  public SecondFactors(SecondFactorStore store, Secrets secrets, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Makes a secret that waits for its first code.
   *
   * @throws DomainException {@link ErrorCode#SECOND_FACTOR_ON}
   */
  public SecondFactorSecret begin(UserAccount user) {
    if (store.find(user.id()).filter(SecondFactor::confirmed).isPresent()) {
      throw alreadyOn();
    }
    var secret = RandomBytes.of(TimeCodes.SECRET_LENGTH);
    store.await(user.id(), secrets.seal(secret, SECRET.purpose(user.id())));
    return new SecondFactorSecret(Base32.encode(secret), TimeCodes.uri(user.username(), secret));
  }

  /**
   * Switches the factor on by the first code.
   *
   * @return the recovery codes
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for a wrong code, or {@link
   *     ErrorCode#SECOND_FACTOR_ON}
   */
  public List<String> confirm(UUID userId, String code) {
    var waiting =
        store
            .find(userId)
            .orElseThrow(() -> wrong("No second factor waits for its first code; begin anew."));
    if (waiting.confirmed()) {
      throw alreadyOn();
    }
    var step = TimeCodes.step(open(waiting), code, clock.instant());
    if (step.isEmpty()) {
      throw wrong("The code is wrong; look whether the authenticator's clock is right.");
    }
    var codes = RecoveryCodeText.generate();
    var digests = codes.stream().map(RecoveryCodeText::digest).toList();
    if (!store.confirm(userId, step.getAsLong(), digests)) {
      throw alreadyOn();
    }
    return codes;
  }

  /** Whether the user's sign-in needs a code. */
  public boolean needed(UUID userId) {
    return store.find(userId).filter(SecondFactor::confirmed).isPresent();
  }

  /**
   * Whether this is a code of the user's authenticator or a recovery code; either is used up.
   *
   * @param code as typed
   */
  public boolean accepts(UUID userId, String code) {
    var factor = store.find(userId).filter(SecondFactor::confirmed);
    if (factor.isEmpty()) {
      return false;
    }
    if (RecoveryCodeText.looksLike(code)) {
      return store.useCode(userId, RecoveryCodeText.digest(code));
    }
    var step = TimeCodes.step(open(factor.get()), code, clock.instant());
    return step.isPresent() && store.takeStep(userId, step.getAsLong());
  }

  /** Switches it off; false when there was none. */
  public boolean remove(UUID userId) {
    return store.remove(userId);
  }

  private byte[] open(SecondFactor factor) {
    return secrets.open(factor.sealedSecret(), SECRET.purpose(factor.userId()));
  }

  private static DomainException alreadyOn() {
    return new DomainException(
        ErrorCode.SECOND_FACTOR_ON, "The second factor is on already; switch it off first.");
  }

  private static DomainException wrong(String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, "code", sentence);
  }
}
