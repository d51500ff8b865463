package io.dcp.architecture.broken.beta;

import com.jcraft.jsch.JSch;

/** SSH outside engine. */
public final class ForeignChannel {
  JSch jsch = new JSch();
}
