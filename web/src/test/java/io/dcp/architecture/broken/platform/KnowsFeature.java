package io.dcp.architecture.broken.platform;

import io.dcp.architecture.broken.alpha.AlphaManager;

/** Platform must know no feature. */
public final class KnowsFeature {
  AlphaManager manager = new AlphaManager();
}
