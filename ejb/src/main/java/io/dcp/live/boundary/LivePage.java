package io.dcp.live.boundary;

import io.dcp.live.control.LiveTab;

/** An open page. */
public final class LivePage {
  private final LiveTab tab;

  LivePage(LiveTab tab) {
    this.tab = tab;
  }

  /**
   * Takes a message of the page: a subscription or its end (docs/websocket.md). What is wrong with
   * it is answered on the channel.
   */
  public void message(String text) {
    tab.message(text);
  }

  /** The page is gone. */
  public void close() {
    tab.close();
  }
}
