package io.dcp.engine;

import io.dcp.api.volumes.VolumeSummary;
import java.util.List;
import java.util.Optional;

/** The volumes of one engine. */
public interface EngineVolumes {

  /** Every volume, used by nobody ({@code GET /volumes}): the engine does not tell who does. */
  List<VolumeSummary> list();

  /** One volume; empty when there is none of that name. */
  Optional<VolumeSummary> find(String name);

  /** How a volume was made; empty when there is none of that name. */
  Optional<VolumeOrigin> origin(String name);
}
