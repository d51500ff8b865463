package io.dcp.platform.stream;

import org.jspecify.annotations.Nullable;

/** Where frames leave the platform. Only {@link OutboundChannel} calls it, one send at a time. */
public interface FrameSink {

  /** Hears once, from any thread, also from the one that sends, that a frame has left. */
  @FunctionalInterface
  interface Written {
    /**
     * The frame has left, or never will.
     *
     * @param failure null when it left
     */
    void written(@Nullable Throwable failure);
  }

  /** Begins to send and returns without waiting. What it throws counts as a failure. */
  void send(Frame frame, Written done);

  /** Ends the connection. May wait for a write that hangs, so it gets a thread of its own. */
  void close(Closing closing);
}
