package io.dcp.web.socket;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells viewers that the platform goes away, while the server can still send. When the process is
 * told to end, a server closes its ports before it stops its applications, and viewers would see a
 * broken connection: so the end of the process is heard here too.
 */
@WebListener
public class SocketsEnd implements ServletContextListener {
  @Inject private Sockets sockets;
  private @Nullable Thread atExit;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var farewell = Thread.ofPlatform().name("dcp-farewell").unstarted(sockets::stop);
    Runtime.getRuntime().addShutdownHook(farewell);
    atExit = farewell;
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    forgetExit();
    sockets.stop();
  }

  /** The application may go and come again within one process. */
  private void forgetExit() {
    if (atExit != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException exiting) {
        // then it runs already
      }
    }
  }
}
