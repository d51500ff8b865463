package io.dcp.identity.control;

import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.database.UniqueViolation;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The users in the database. What it returns is detached: a later change goes through a method of
 * this class.
 */
@ApplicationScoped
public class UserStore {
  private static final String MATCHES =
      "(u.username like :text escape '!' or lower(coalesce(u.displayName, '')) like :text escape '!')";

  private EntityManager entities;
  private Clock clock;

  protected UserStore() {}

  @Inject
  public UserStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  public Optional<UserAccount> find(UUID id) {
    return Optional.ofNullable(entities.find(UserAccount.class, id));
  }

  /** Finds by name; names are compared in lower case. */
  @Transactional
  public Optional<UserAccount> find(String username) {
    return entities
        .createQuery("select u from UserAccount u where u.username = :name", UserAccount.class)
        .setParameter("name", username.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /**
   * Adds a user and writes it at once, so that rows which point to it can follow.
   *
   * @throws DomainException {@link ErrorCode#USERNAME_TAKEN}
   */
  @Transactional
  public UserAccount add(UserAccount user) {
    if (find(user.username()).isPresent()) {
      throw taken();
    }
    entities.persist(user);
    try {
      entities.flush();
    } catch (PersistenceException quicker) {
      // somebody added the name since it was looked up; the transaction is lost either way
      throw UniqueViolation.caused(quicker) ? taken() : quicker;
    }
    return user;
  }

  private static DomainException taken() {
    return DomainException.ofField(
        ErrorCode.USERNAME_TAKEN, "username", "This user name is taken.");
  }

  /**
   * The users whose name or display name contains the text, in whatever case; all when it is empty.
   */
  @Transactional
  public List<UserAccount> matching(String text) {
    return entities
        .createQuery("select u from UserAccount u where " + MATCHES, UserAccount.class)
        .setParameter("text", pattern(text))
        .getResultList();
  }

  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  /**
   * Gives a user another password.
   *
   * @param mustChange whether it only serves to choose the next one
   */
  @Transactional
  public void changePassword(UUID id, String hash, boolean mustChange) {
    find(id).ifPresent(user -> user.changePassword(hash, mustChange, clock.instant()));
  }

  /** Replaces what users may change of themselves. */
  @Transactional
  public void describe(UUID id, @Nullable String displayName, @Nullable String email) {
    find(id).ifPresent(user -> user.describe(displayName, email));
  }

  /**
   * Notes a sign-in.
   *
   * @param checked as the password was checked for
   * @param rehashed the same password at today's cost, when the stored hash was made at another
   */
  @Transactional
  public void signedIn(UserAccount checked, Optional<String> rehashed) {
    rehashed.ifPresent(hash ->
        find(checked.id())
            .filter(user -> user.hasSamePassword(checked))
            .ifPresent(user -> user.rehash(hash)));
    entities.flush();
    // past the entity and its version, which tells changes by people; a query of the entity's would
    // count as one
    entities
        .createNativeQuery("update users set last_login_at = ?1 where id = ?2")
        .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter(2, checked.id())
        .executeUpdate();
  }
}
