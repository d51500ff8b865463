package io.dcp.servers.control;

import io.dcp.api.servers.DiskUsage;
import io.dcp.platform.concurrent.SharedReads;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** Disk usages, each read once for all who ask within a while. */
@ApplicationScoped
public class DiskUsages {
  private Fleet fleet;
  private SharedReads<ServerId, DiskUsage> reads;

  protected DiskUsages() {}

  @Inject
  public DiskUsages(Fleet fleet, ServerSettings settings, @VirtualThreads ExecutorService threads) {
    this.fleet = fleet;
    this.reads = new SharedReads<>(settings.diskUsageAge(), threads);
  }

  /** The disk usage; fails as the engine's own call does. */
  public DiskUsage of(ServerId server) {
    var engine = fleet.engine(server);
    try {
      return reads.get(server, engine::diskUsage).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof DomainException refusal) {
        throw refusal;
      }
      throw failed;
    }
  }
}
