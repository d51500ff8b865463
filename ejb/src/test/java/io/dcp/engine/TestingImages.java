package io.dcp.engine;

import io.dcp.platform.problem.ErrorCode;
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
    held.add(image.toString());
  }

  private static String canonical(String reference) {
    return ImageReference.parse(reference).orElseThrow().toString();
  }
}
