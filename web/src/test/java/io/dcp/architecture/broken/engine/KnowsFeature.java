package io.dcp.architecture.broken.engine;

import io.dcp.architecture.broken.alpha.AlphaManager;

/** Engine must know platform only. */
public final class KnowsFeature {
  AlphaManager manager = new AlphaManager();
}
