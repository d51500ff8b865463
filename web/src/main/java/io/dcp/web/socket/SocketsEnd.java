package io.dcp.web.socket;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells viewers that the platform goes away, while the server can still send. */
@WebListener
public class SocketsEnd implements ServletContextListener {
  @Inject private Sockets sockets;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    sockets.stop();
  }
}
