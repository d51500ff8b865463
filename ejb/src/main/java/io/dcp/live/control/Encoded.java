package io.dcp.live.control;

import io.dcp.platform.json.Json;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An item that is written as JSON at most once, by the first page that needs it. */
final class Encoded {
  private final Supplier<?> item;
  private byte @Nullable [] json;

  Encoded(Supplier<?> item) {
    this.item = item;
  }

  /** The item itself, made anew each time. */
  Object item() {
    return item.get();
  }

  synchronized byte[] json() {
    var known = json;
    if (known == null) {
      known = Json.write(item.get());
      json = known;
    }
    return known;
  }
}
