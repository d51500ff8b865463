package io.dcp.architecture.broken.alpha;

import com.github.dockerjava.api.DockerClient;
import io.dcp.architecture.broken.beta.Beta;
import io.lettuce.core.RedisClient;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A name that says nothing, and things that belong elsewhere. */
public final class AlphaManager {
  @Nullable DockerClient docker;
  @Nullable RedisClient redis;
  @Nullable HttpServletRequest request;
  @Nullable Beta beta;

  Instant now() {
    return Instant.now();
  }
}
