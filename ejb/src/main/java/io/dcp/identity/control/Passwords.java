package io.dcp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashes and checks passwords with bcrypt. Slow on purpose: never call it in a transaction. */
@ApplicationScoped
public class Passwords {
  /** The most that bcrypt reads, in bytes of UTF-8. */
  public static final int MAX_BYTES = 72;

  private int cost;
  private HashingTurns turns;
  private Optional<SystemCrypt> system;
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
    this(cost, SystemCrypt.find(), new HashingTurns(Runtime.getRuntime().availableProcessors()));
  }

  Passwords(int cost, Optional<SystemCrypt> system, HashingTurns turns) {
    this.cost = cost;
    this.system = system;
    this.turns = turns;
    this.hashOfNobody = hash(UUID.randomUUID().toString());
  }

  /**
   * Hashes with a salt of its own.
   *
   * @throws IllegalArgumentException when the password is longer than bcrypt reads
   */
  public String hash(String password) {
    if (bytes(password).length > MAX_BYTES) {
      throw new IllegalArgumentException("the password is longer than bcrypt reads");
    }
    return digest(password, BCrypt.gensalt(cost));
  }

  /**
   * Checks a password; without a hash, as for an unknown user, it takes the same time and answers
   * no.
   */
  public boolean matches(String password, Optional<String> hash) {
    // bcrypt cannot tell longer ones apart, and none was ever accepted: the work is done all the
    // same
    var tooLong = bytes(password).length > MAX_BYTES;
    var expected = hash.orElse(hashOfNobody);
    var found = digest(tooLong ? "" : password, expected);
    return MessageDigest.isEqual(bytes(found), bytes(expected)) && !tooLong && hash.isPresent();
  }

  /** Whether the hash was made at another cost than today's. */
  public boolean outdated(String hash) {
    // $2a$10$...: the cost stands between the second and the third dollar sign
    return Integer.parseInt(hash.substring(4, 6)) != cost;
  }

  private String digest(String password, String setting) {
    return turns.take(() ->
        system
            .flatMap(library -> library.hash(password, setting))
            .orElseGet(() -> BCrypt.hashpw(password, setting)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
