package io.dcp.servers.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The servers in the database; each method is a short transaction of its own. */
@ApplicationScoped
public class ServerStore {
  private EntityManager entities;

  protected ServerStore() {}

  @Inject
  public ServerStore(EntityManager entities) {
    this.entities = entities;
  }

  /** All servers by name. */
  @Transactional
  public List<RegisteredServer> all() {
    return entities
        .createQuery("select s from RegisteredServer s order by s.name", RegisteredServer.class)
        .getResultList();
  }

  /** The engine of this machine, if it was registered by an earlier start. */
  @Transactional
  public Optional<RegisteredServer> ofThisMachine() {
    return all().stream().filter(RegisteredServer::registeredAtStart).findFirst();
  }

  /**
   * Adds a server.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NAME_TAKEN}, also when two add the same name at
   *     the same time
   */
  @Transactional
  public void add(RegisteredServer server) {
    if (all().stream().anyMatch(other -> other.name().equals(server.name()))) {
      throw nameTaken(server);
    }
    try {
      entities.persist(server);
      entities.flush();
    } catch (PersistenceException takenMeanwhile) {
      throw nameTaken(server);
    }
  }

  /** Writes what has changed since it was read. */
  @Transactional
  public void update(RegisteredServer server) {
    entities.merge(server);
  }

  /** Removes a server; false when it was gone already. */
  @Transactional
  public boolean remove(ServerId id) {
    var server = entities.find(RegisteredServer.class, id.value());
    if (server == null) {
      return false;
    }
    entities.remove(server);
    return true;
  }

  private static DomainException nameTaken(RegisteredServer server) {
    return DomainException.ofField(
        ErrorCode.SERVER_NAME_TAKEN,
        "name",
        "There is a server named “%s” already.".formatted(server.name()));
  }
}
