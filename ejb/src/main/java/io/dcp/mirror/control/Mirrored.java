package io.dcp.mirror.control;

import io.dcp.api.servers.ServerFreshness;
import io.dcp.platform.structure.Offered;
import java.util.List;

/**
 * What is known of one server.
 *
 * @param freshness how far it can be trusted
 * @param items none when the server was never read
 */
@Offered("what is known of one server")
public record Mirrored<T>(ServerFreshness freshness, List<T> items) {
  public Mirrored {
    items = List.copyOf(items);
  }
}
