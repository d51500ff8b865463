package io.dcp.platform.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Turns the log of everything below {@code io.dcp} into JSON lines while the application runs.
 * {@code DCP_LOG_FORMAT} is {@code text} (warnings also go to the console as sentences) or {@code
 * json} (the console shows the JSON lines, as a container's log should).
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApplicationLog {
  // held so that the logger and its handlers are not collected
  private final Logger ours = Logger.getLogger("io.dcp");
  private final List<Handler> handlers = new ArrayList<>();

  @PostConstruct
  void begin() {
    handlers.add(LogLines.json());
    var format =
        ConfigProvider.getConfig().getOptionalValue("DCP_LOG_FORMAT", String.class).orElse("text");
    if (!format.equals("json")) {
      handlers.add(LogLines.warningsForPeople());
    }
    ours.setUseParentHandlers(false);
    handlers.forEach(ours::addHandler);
  }

  @PreDestroy
  void end() {
    handlers.forEach(ours::removeHandler);
    ours.setUseParentHandlers(true);
  }
}
