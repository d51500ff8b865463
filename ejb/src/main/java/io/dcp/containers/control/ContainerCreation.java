package io.dcp.containers.control;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.engine.Engine;
import io.dcp.engine.ImageReference;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Creates a container on an engine: pulls a missing image first and starts it if asked to. */
@ApplicationScoped
public class ContainerCreation {

  /**
   * Creates it.
   *
   * @return its id; when it cannot be connected or started it is removed again, so that the same
   *     request can be sent anew
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} when the image's name is none;
   *     besides what {@link io.dcp.engine.EngineContainers#create} and {@code start} throw
   */
  public String create(Engine engine, ContainerCreate request) {
    var image =
        ImageReference.parse(request.image())
            .orElseThrow(() ->
                DomainException.ofField(
                    ErrorCode.VALIDATION_FAILED,
                    "image",
                    "This is no name of an image. An image is named like nginx:1.29 or"
                        + " registry.example.com/team/app:2."));
    var id = createWithImage(engine, request, image);
    try {
      // older engines take one network only when they create
      Optional.ofNullable(request.networks()).orElse(List.of()).stream()
          .skip(1)
          .forEach(network ->
              engine
                  .networks()
                  .connect(
                      network.name(),
                      id,
                      Optional.ofNullable(network.aliases()).orElse(List.of())));
      if (!Boolean.FALSE.equals(request.start())) {
        engine.containers().start(id);
      }
    } catch (DomainException unfinished) {
      removeQuietly(engine, id, unfinished);
      throw unfinished;
    }
    return id;
  }

  /** The engine says best whether it has the image: asking it before would be a race. */
  private static String createWithImage(
      Engine engine, ContainerCreate request, ImageReference image) {
    try {
      return engine.containers().create(request);
    } catch (DomainException failure) {
      if (failure.code() != ErrorCode.IMAGE_NOT_FOUND) {
        throw failure;
      }
    }
    engine.images().pull(image, _ -> {});
    return engine.containers().create(request);
  }

  private static void removeQuietly(Engine engine, String id, DomainException unfinished) {
    try {
      engine.containers().remove(id, true, true);
    } catch (DomainException alsoFailed) {
      unfinished.addSuppressed(alsoFailed);
    }
  }
}
