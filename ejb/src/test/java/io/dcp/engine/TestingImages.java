package io.dcp.engine;

import io.dcp.api.images.ImageSummary;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Images in memory: those that the engine holds, and those that it could pull. */
public final class TestingImages implements EngineImages {
  private final TestingEngine engine;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Set<String> inRegistry = ConcurrentHashMap.newKeySet();

  TestingImages(TestingEngine engine) {
    this.engine = engine;
  }

  public void hold(String reference) {
    held.add(canonical(reference));
    engine.events().tell("image", "pull", reference, reference, Map.of());
  }

  public void drop(String reference) {
    held.remove(canonical(reference));
    engine.events().tell("image", "delete", id(canonical(reference)), null, Map.of());
  }

  static String id(String reference) {
    return "sha256:" + reference;
  }

  public void offer(String reference) {
    inRegistry.add(canonical(reference));
  }

  int count() {
    return held.size();
  }

  boolean holds(String reference) {
    return held.contains(canonical(reference));
  }

  @Override
  public List<ImageSummary> list() {
    engine.enter();
    return held.stream().sorted().map(this::summary).toList();
  }

  private ImageSummary summary(String reference) {
    return new ImageSummary(
        id(reference),
        engine.target().server().value(),
        engine.target().name(),
        List.of(reference),
        List.of(),
        Instant.EPOCH,
        1_000,
        Map.of(),
        List.of());
  }

  @Override
  public boolean exists(ImageReference image) {
    engine.enter();
    return held.contains(image.toString());
  }

  @Override
  public void pull(ImageReference image, Consumer<PullProgress> progress) {
    engine.enter();
    if (!inRegistry.contains(image.toString())) {
      throw engine.fails(ErrorCode.IMAGE_NOT_FOUND, "cannot pull " + image);
    }
    progress.accept(new PullProgress(null, "Pulling from " + image.repository(), null, null));
    progress.accept(new PullProgress("0123456789ab", "Downloading", 500L, 1_000L));
    progress.accept(new PullProgress("0123456789ab", "Pull complete", null, null));
    hold(image.toString());
  }

  private static String canonical(String reference) {
    return ImageReference.parse(reference).orElseThrow().toString();
  }
}
