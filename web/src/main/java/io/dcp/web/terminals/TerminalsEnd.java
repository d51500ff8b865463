package io.dcp.web.terminals;

import io.dcp.terminals.boundary.Terminals;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Leaves no shell behind when the platform stops, while engines can still be reached. */
@WebListener
public class TerminalsEnd implements ServletContextListener {
  @Inject private Terminals terminals;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    terminals.stop();
  }
}
