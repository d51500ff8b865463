package io.dcp.identity.control;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Hashes and checks passwords with bcrypt. Slow on purpose: never call it in a transaction. */
@ApplicationScoped
public class Passwords {
  /** The most that bcrypt reads, in bytes of UTF-8. */
  public static final int MAX_BYTES = 72;

  private int cost;
  private String hashOfNobody;

  protected Passwords() {}

  @Inject
  public Passwords(IdentitySettings settings) {
    this(settings.bcryptCost());
  }

  /**
   * Hashes at a cost of its own.
   *
   * @param cost 4 to 31; each step doubles the work
   */
  public Passwords(int cost) {
    this.cost = cost;
    this.hashOfNobody = hash(UUID.randomUUID().toString());
  }

  public String hash(String password) {
    return BCrypt.withDefaults().hashToString(cost, password.toCharArray());
  }

  /**
   * Checks a password; without a hash, as for an unknown user, it takes the same time and answers
   * no.
   */
  public boolean matches(String password, Optional<String> hash) {
    // bcrypt cannot tell longer ones apart, and none was ever accepted: the work is done all the
    // same
    var tooLong = password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    var tried = tooLong ? "" : password;
    var same = BCrypt.verifyer().verify(tried.toCharArray(), hash.orElse(hashOfNobody)).verified;
    return same && !tooLong && hash.isPresent();
  }

  /** Whether the hash was made at another cost than today's. */
  public boolean outdated(String hash) {
    // $2a$10$...: the cost stands between the second and the third dollar sign
    return Integer.parseInt(hash.substring(4, 6)) != cost;
  }
}
