package io.dcp.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineContainers;
import io.dcp.engine.EngineEvents;
import io.dcp.engine.EngineImages;
import io.dcp.engine.EngineNetworks;
import io.dcp.engine.EnginePrograms;
import io.dcp.engine.EngineVolumes;
import java.time.Clock;
import java.time.Duration;

/** A Docker engine over its API. */
final class DockerEngine implements Engine {
  private final DockerConnection connection;
  private final Clock clock;
  private final EngineContainers containers;
  private final EngineImages images;
  private final EngineVolumes volumes;
  private final EngineNetworks networks;
  private final EngineEvents events;
  private final EnginePrograms programs;

  DockerEngine(DockerConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
    this.containers = new DockerContainers(connection, clock);
    this.images = new DockerImages(connection);
    this.volumes = new DockerVolumes(connection);
    this.networks = new DockerNetworks(connection);
    this.events = new DockerEvents(connection);
    this.programs = new DockerPrograms(connection);
  }

  @Override
  public Duration ping(Duration deadline) {
    return connection.ping(deadline);
  }

  @Override
  public EngineInfo info() {
    return SystemReader.info(connection.get(connection.settings().request(), "/info"));
  }

  @Override
  public EngineVersion version() {
    return connection.within(
        connection.settings().request(),
        () -> SystemReader.version(connection.getNow("/version"), connection.version()));
  }

  @Override
  public DiskUsage diskUsage() {
    return SystemReader.diskUsage(rawDiskUsage(), clock.instant());
  }

  @Override
  public JsonNode rawDiskUsage() {
    return connection.get(connection.settings().slow(), "/system/df");
  }

  @Override
  public EngineContainers containers() {
    return containers;
  }

  @Override
  public EngineImages images() {
    return images;
  }

  @Override
  public EngineVolumes volumes() {
    return volumes;
  }

  @Override
  public EngineNetworks networks() {
    return networks;
  }

  @Override
  public EngineEvents events() {
    return events;
  }

  @Override
  public EnginePrograms programs() {
    return programs;
  }

  @Override
  public void close() {
    connection.close();
  }
}
