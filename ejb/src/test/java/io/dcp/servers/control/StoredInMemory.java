package io.dcp.servers.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Servers without a database. */
public final class StoredInMemory extends ServerStore {
  private final List<RegisteredServer> servers = new ArrayList<>();

  @Override
  public synchronized List<RegisteredServer> all() {
    return servers.stream().sorted(Comparator.comparing(RegisteredServer::name)).toList();
  }

  @Override
  public synchronized void add(RegisteredServer server) {
    if (servers.stream().anyMatch(other -> other.name().equals(server.name()))) {
      throw new DomainException(ErrorCode.SERVER_NAME_TAKEN, "taken");
    }
    servers.add(server);
  }

  @Override
  public void update(RegisteredServer server) {}

  @Override
  public synchronized boolean remove(ServerId id) {
    return servers.removeIf(server -> server.id().equals(id));
  }
}
