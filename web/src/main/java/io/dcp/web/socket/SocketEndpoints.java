package io.dcp.web.socket;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the server which WebSockets there are: those of {@link SocketRoutes} and no other. */
public class SocketEndpoints implements ServerApplicationConfig {

  @Override
  public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> scanned) {
    return SocketRoutes.all().stream()
        .map(endpoint ->
            ServerEndpointConfig.Builder.create(endpoint, SocketRoutes.template(endpoint))
                .configurator(new Instances())
                .build())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> scanned) {
    return Set.of();
  }

  /** Makes endpoints as beans; the server's own way injects nothing into them. */
  private static final class Instances extends ServerEndpointConfig.Configurator {
    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
      return CDI.current().select(endpoint).get();
    }
  }
}
