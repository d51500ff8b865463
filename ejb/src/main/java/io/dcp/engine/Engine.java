package io.dcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;

/**
 * One Docker engine. Safe for many threads; a call on a closed engine fails as unreachable.
 *
 * <p>Besides what each method names, every call can fail with {@link ErrorCode#ENGINE_UNREACHABLE},
 * {@link ErrorCode#ENGINE_TIMEOUT}, {@link ErrorCode#ENGINE_INCOMPATIBLE} and {@link
 * ErrorCode#ENGINE_REFUSED}, always as a {@link DomainException} that names the server.
 */
public interface Engine extends AutoCloseable {

  /**
   * Asks for a sign of life and agrees on the API version again ({@code GET /_ping}).
   *
   * @param deadline for connecting, asking and answering together
   * @return the round trip
   */
  Duration ping(Duration deadline);

  /** {@code GET /info}. */
  EngineInfo info();

  /** {@code GET /version}, with the version that was agreed on. */
  EngineVersion version();

  /** {@code GET /system/df}: walks every layer and volume, seconds on a full disk. */
  DiskUsage diskUsage();

  /** {@code GET /system/df} as the engine wrote it. */
  JsonNode rawDiskUsage();

  EngineContainers containers();

  EngineImages images();

  EngineVolumes volumes();

  EngineNetworks networks();

  EngineEvents events();

  EnginePrograms programs();

  /** Ends every connection; calls under way fail. */
  @Override
  void close();
}
