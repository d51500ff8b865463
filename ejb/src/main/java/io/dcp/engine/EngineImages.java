package io.dcp.engine;

import io.dcp.api.images.ImageSummary;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.function.Consumer;

/** The images of one engine. */
public interface EngineImages {

  /**
   * Every image that has a name or that no other image is built on, used by nobody ({@code GET
   * /images/json}): the engine does not tell who does.
   */
  List<ImageSummary> list();

  /** Whether the engine holds the image. */
  boolean exists(ImageReference image);

  /**
   * Pulls an image that needs no login.
   *
   * @param progress gets each step as the engine tells it, on the thread that reads the answer
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#IMAGE_NOT_FOUND} when the
   *     registry has no such image or shows it only to users that are signed in
   */
  void pull(ImageReference image, Consumer<PullProgress> progress);
}
