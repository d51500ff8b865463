package io.dcp.logs.boundary;

import io.dcp.api.containers.LogLines;
import io.dcp.engine.LogStart;
import io.dcp.logs.control.LogSearch;
import io.dcp.logs.control.LogSource;
import io.dcp.logs.control.LogText;
import io.dcp.logs.control.LogWatch;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.time.Rfc3339;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** The logs of containers: to watch, to search and to keep. No transaction runs here. */
@ApplicationScoped
public class Logs {
  private Fleet fleet;
  private LogWatch watch;

  protected Logs() {}

  @Inject
  public Logs(Fleet fleet, LogWatch watch) {
    this.fleet = fleet;
    this.watch = watch;
  }

  /** Finds a container to watch. */
  @Requires(Action.CONTAINER_LOGS)
  public LogTarget locate(ServerId server, ContainerRef container) {
    var summary = fleet.engine(server).containers().inspect(container.text()).detail().summary();
    return new LogTarget(server, summary.id(), summary.name());
  }

  /**
   * Shows the log of a container on a channel, on a thread of its own, until the log ends or the
   * channel is closed. Whether the right lasts is for the caller to see to.
   *
   * @param container by its full id
   * @param failed hears why the log cannot be shown
   */
  @Requires(Action.CONTAINER_LOGS)
  public void watch(
      ServerId server,
      ContainerRef container,
      LogWish wish,
      OutboundChannel channel,
      Consumer<Exception> failed) {
    var target = new LogTarget(server, container.text(), container.text());
    watch.one(source(target), wish.options(), channel, failed);
  }

  /**
   * Shows the logs of several containers, each of which was located before, as one by time; each
   * line says which container it is of.
   *
   * @param failed hears why nothing can be shown
   */
  @Requires(Action.CONTAINER_LOGS)
  public void watchAll(
      List<LogTarget> targets, LogWish wish, OutboundChannel channel, Consumer<Exception> failed) {
    watch.several(targets.stream().map(this::source).toList(), wish.options(), channel, failed);
  }

  /**
   * The newest lines that match, of the whole log.
   *
   * @param tail how many at most
   */
  @Requires(Action.CONTAINER_LOGS)
  public LogLines search(ServerId server, ContainerRef container, int tail, LogQuery query) {
    var search = new LogSearch(tail, query.grep(), Rfc3339.read("until", query.until()));
    var start = new LogStart(LogStart.ALL, Rfc3339.read("since", query.since()));
    fleet.engine(server).containers().readLog(container.text(), start, search);
    return search.result();
  }

  /**
   * A whole log as text, of any size.
   *
   * @param timestamps whether each line begins with its time
   * @throws DomainException {@link ErrorCode#CONTAINER_NOT_FOUND} and the like, before anything is
   *     written
   */
  @Requires(Action.CONTAINER_LOGS)
  public LogDownload download(
      ServerId server, ContainerRef container, boolean timestamps, LogQuery query) {
    var filter = LogSearch.filter(query.grep(), Rfc3339.read("until", query.until()));
    var start = new LogStart(LogStart.ALL, Rfc3339.read("since", query.since()));
    var containers = fleet.engine(server).containers();
    // a log that cannot be read fails here, while there can still be another answer
    containers.readLog(container.text(), LogStart.newest(1), (_, _, _, _, _) -> false);
    return target -> {
      var text = new LogText(target, timestamps, filter);
      containers.readLog(container.text(), start, text);
      text.finish();
    };
  }

  private LogSource source(LogTarget target) {
    return new LogSource(
        target.server(),
        target.id(),
        target.name(),
        () -> fleet.engine(target.server()).containers());
  }
}
