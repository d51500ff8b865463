package io.dcp.web.stats;

import io.dcp.api.stats.StatsSample;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.stream.Overflow;
import io.dcp.stats.boundary.ContainerStats;
import io.dcp.stats.boundary.StatsEnd;
import io.dcp.stats.boundary.StatsViewer;
import io.dcp.stats.boundary.StatsWatching;
import io.dcp.web.query.ServerPath;
import io.dcp.web.socket.Connection;
import io.dcp.web.socket.SocketPath;
import io.dcp.web.socket.StreamEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What a container uses, a sample each second; a slow viewer gets the newest. */
@Dependent
@SocketPath("/ws/v1/servers/{server}/containers/{container}/stats")
public class StatsSocket extends StreamEndpoint {
  @Inject private ContainerStats stats;
  private StatsWatching watching = () -> {};

  @Override
  protected Overflow overflow() {
    return new Overflow.Close("This connection is too slow for statistics.");
  }

  @Override
  protected void opened(Connection connection) throws InterruptedException {
    connection.parameters().only();
    var server = ServerPath.read(connection.parameters().path("server"));
    var named = new ContainerRef(connection.parameters().path("container"));
    var container = new ContainerRef(stats.find(server, named).id());
    connection.requires(Action.CONTAINER_STATS, server, container);
    connection.occupies(server, container.text());
    watching = stats.watch(server, container, new Viewer(connection.channel()));
  }

  @Override
  protected void ended(int last) {
    watching.close();
  }

  /** Sends what it sees. */
  private record Viewer(OutboundChannel channel) implements StatsViewer {

    @Override
    public void history(List<StatsSample> samples) {
      channel.offer(StatsFrames.history(samples));
    }

    @Override
    public void sample(StatsSample sample) {
      channel.conflate("sample", StatsFrames.sample(sample));
    }

    @Override
    public void interrupted(String detail) {
      channel.offer(StatsFrames.interrupted(detail));
    }

    @Override
    public void ended(StatsEnd reason, String detail) {
      channel.offer(StatsFrames.end(reason.wireName(), detail));
      if (reason == StatsEnd.REMOVED) {
        channel.close(new Closing(Closing.DONE, detail));
      }
    }
  }
}
