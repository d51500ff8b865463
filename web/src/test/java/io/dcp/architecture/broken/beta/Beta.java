package io.dcp.architecture.broken.beta;

import io.dcp.architecture.broken.alpha.AlphaManager;

/** Closes a cycle. */
public final class Beta {
  AlphaManager alpha = new AlphaManager();
}
