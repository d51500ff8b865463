package io.dcp.mirror.control;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What is to be read again, and when. Times are those of {@link System#nanoTime}. Not safe for
 * threads: the mirror's loop alone uses it.
 *
 * <p>A thing that has been quiet is read at once; then at most once in the quiet time, however
 * often it is wanted; never twice at the same time. What nothing is known to have happened to waits
 * in the background until nothing else is due.
 */
final class ReadPlan {
  private static final long NEVER = Long.MAX_VALUE;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  /** Reading a whole list is dearer than reading one thing. */
  private static final int LIST_FACTOR = 4;

  private final long quiet;
  private final int atOnce;
  private final int backgroundAtOnce;
  private final Map<Key, Wanted> wanted = new HashMap<>();
  private final Set<Key> background = new LinkedHashSet<>();
  private final ArrayDeque<Key> running = new ArrayDeque<>();
  private int backgroundRunning;

  private static final class Wanted {
    long dueAt = NEVER;
    long onceMoreAt = NEVER;
    long begunAt = Long.MIN_VALUE;
    boolean running;
    boolean fromBackground;
    int failures;
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    List<CompletableFuture<Void>> served = new ArrayList<>();

    long nextAt() {
      return running ? NEVER : Math.min(dueAt, onceMoreAt);
    }
  }

  ReadPlan(Duration quiet, int atOnce) {
    this.quiet = quiet.toNanos();
    this.atOnce = atOnce;
    this.backgroundAtOnce = Math.max(1, atOnce / 2);
  }

  /** It has changed: read it at once, or when it has been quiet for long enough. */
  void want(Key key, long now) {
    var it = wanted.computeIfAbsent(key, _ -> new Wanted());
    var earliest = it.begunAt == Long.MIN_VALUE ? now : Math.max(now, it.begunAt + quietOf(key));
    it.dueAt = Math.min(it.dueAt, earliest);
    background.remove(key);
  }

  /** Read it once more after a while, whatever happens in between. */
  void wantAgain(Key key, long at) {
    wanted.computeIfAbsent(key, _ -> new Wanted()).onceMoreAt = at;
  }

  /** Read it now, for somebody who waits for it. */
  void want(Key key, long now, CompletableFuture<Void> waiting) {
    var it = wanted.computeIfAbsent(key, _ -> new Wanted());
    it.dueAt = now;
    it.waiting.add(waiting);
  }

  /** Read them when nothing else is due, in this order. */
  void wantSometime(Collection<Key> keys) {
    keys.stream().filter(key -> !wanted.containsKey(key)).forEach(background::add);
  }

  /** What is to be read now, if anything. */
  Optional<Key> next(long now) {
    if (running.size() >= atOnce) {
      return Optional.empty();
    }
    var due =
        wanted.entrySet().stream()
            .filter(entry -> entry.getValue().nextAt() <= now)
            .min((a, b) -> Long.compare(a.getValue().nextAt(), b.getValue().nextAt()))
            .map(Map.Entry::getKey);
    if (due.isPresent()) {
      begin(due.get(), now, false);
      return due;
    }
    if (background.isEmpty() || backgroundRunning >= backgroundAtOnce) {
      return Optional.empty();
    }
    var first = background.iterator().next();
    background.remove(first);
    wanted.computeIfAbsent(first, _ -> new Wanted());
    begin(first, now, true);
    return Optional.of(first);
  }

  private void begin(Key key, long now, boolean fromBackground) {
    var it = wanted.computeIfAbsent(key, _ -> new Wanted());
    if (it.dueAt <= now || fromBackground) {
      it.dueAt = NEVER;
    }
    if (it.onceMoreAt <= now) {
      it.onceMoreAt = NEVER;
    }
    it.begunAt = now;
    it.running = true;
    it.fromBackground = fromBackground;
    it.served = it.waiting;
    it.waiting = new ArrayList<>();
    running.add(key);
    backgroundRunning += fromBackground ? 1 : 0;
  }

  private long quietOf(Key key) {
    return key.isAll() ? quiet * LIST_FACTOR : quiet;
  }

  /** It was read. */
  void done(Key key, long now) {
    var it = ended(key);
    it.failures = 0;
    it.served.forEach(waiting -> waiting.complete(null));
    it.served = new ArrayList<>();
    forget(now);
  }

  /** It could not be read: it is tried again, ever more seldom. */
  void failed(Key key, long now) {
    var it = ended(key);
    it.waiting.addAll(it.served);
    it.served = new ArrayList<>();
    var pause = FIRST_RETRY.toNanos() << Math.min(it.failures, MOST_DOUBLINGS);
    it.failures++;
    it.dueAt = Math.min(it.dueAt, now + pause);
  }

  private Wanted ended(Key key) {
    var it = wanted.computeIfAbsent(key, _ -> new Wanted());
    running.remove(key);
    it.running = false;
    backgroundRunning -= it.fromBackground ? 1 : 0;
    it.fromBackground = false;
    return it;
  }

  /** How long nothing is due, in nanoseconds; at most a number. */
  long idleFor(long now, long most) {
    if (running.size() >= atOnce) {
      return most;
    }
    var next = wanted.values().stream().mapToLong(Wanted::nextAt).min().orElse(NEVER);
    return next == NEVER ? most : Math.clamp(next - now, 0, most);
  }

  boolean isRunning(Key key) {
    var it = wanted.get(key);
    return it != null && it.running;
  }

  /** Nothing is to be read any more; who waits goes on waiting for the next plan. */
  List<Map.Entry<Key, CompletableFuture<Void>>> abandon() {
    var left = new ArrayList<Map.Entry<Key, CompletableFuture<Void>>>();
    wanted.forEach((key, it) -> {
      it.waiting.forEach(waiting -> left.add(Map.entry(key, waiting)));
      it.served.forEach(waiting -> left.add(Map.entry(key, waiting)));
    });
    wanted.clear();
    background.clear();
    running.clear();
    backgroundRunning = 0;
    return left;
  }

  private void forget(long now) {
    if (wanted.size() > 64 || background.isEmpty()) {
      wanted
          .values()
          .removeIf(it ->
              !it.running
                  && it.nextAt() == NEVER
                  && it.waiting.isEmpty()
                  && now - it.begunAt > quiet * LIST_FACTOR);
    }
  }
}
