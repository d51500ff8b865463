package io.dcp.live.boundary;

import io.dcp.live.control.LiveHub;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.stream.OutboundChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What changes, for each open page. */
@ApplicationScoped
public class Live {
  private LiveHub hub;
  private CurrentCaller caller;

  protected Live() {}

  @Inject
  public Live(LiveHub hub, CurrentCaller caller) {
    this.hub = hub;
    this.caller = caller;
  }

  /** Begins to serve a page of the current caller, which subscribes to nothing yet. */
  @Open("each subscription asks for its own right, and again every second")
  public LivePage open(OutboundChannel channel) {
    return new LivePage(hub.open(caller.get(), channel));
  }
}
