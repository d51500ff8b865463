package io.dcp.engine.docker;

import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.AuthConfigurations;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.core.SSLConfig;
import io.dcp.engine.ApiVersion;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Tells docker-java the API version and nothing else. Its own default reads variables, files of the
 * home folder and stored credentials, which would mix up servers.
 */
record ClientConfig(ApiVersion version) implements DockerClientConfig {

  /** Not used: the transport knows where the engine is. */
  @Override
  public URI getDockerHost() {
    return URI.create("unix:///");
  }

  @Override
  public RemoteApiVersion getApiVersion() {
    return RemoteApiVersion.create(version.major(), version.minor());
  }

  @Override
  public @Nullable String getRegistryUsername() {
    return null;
  }

  @Override
  public @Nullable String getRegistryPassword() {
    return null;
  }

  @Override
  public @Nullable String getRegistryEmail() {
    return null;
  }

  @Override
  public @Nullable String getRegistryUrl() {
    return null;
  }

  @Override
  public @Nullable AuthConfig effectiveAuthConfig(String imageName) {
    return null;
  }

  @Override
  public AuthConfigurations getAuthConfigurations() {
    return new AuthConfigurations();
  }

  @Override
  public @Nullable SSLConfig getSSLConfig() {
    return null;
  }
}
