package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.positiveOrNull;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textOrNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.ImageReference;
import io.dcp.engine.PullProgress;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads the answer of a pull: JSON objects one after the other. The status is 200 before the engine
 * knows how it ends, so a failure comes as an object with {@code errorDetail}.
 */
final class PullReader {
  /** Far beyond the 200 MB image whose pull writes 100 kB. */
  private static final long LONGEST_ANSWER = 256L * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NOT_FOUND =
      List.of(
          "manifest unknown",
          "not found",
          "repository does not exist",
          "access denied",
          "name unknown",
          "unauthorized",
          "authentication required",
          "no basic auth credentials");

  private final EngineTarget target;
  private final EngineFailures failures;

  PullReader(EngineTarget target, EngineFailures failures) {
    this.target = target;
    this.failures = failures;
  }

  /** Reads to the end; whoever calls it closes the stream. */
  void read(InputStream in, ImageReference image, Consumer<PullProgress> progress)
      throws IOException {
    var items =
        JSON.readerFor(JsonNode.class)
            .<JsonNode>readValues(new CappedInputStream(in, LONGEST_ANSWER));
    try {
      while (items.hasNextValue()) {
        var item = items.nextValue();
        var error = error(item);
        if (!error.isEmpty()) {
          throw failed(image, error);
        }
        progress.accept(step(item));
      }
    } catch (JsonProcessingException unreadable) {
      throw failures.refused("its answer is not readable.");
    }
  }

  DomainException failed(ImageReference image, String sentence) {
    var words = sentence.toLowerCase(Locale.ROOT);
    if (NOT_FOUND.stream().anyMatch(words::contains)) {
      return new DomainException(
          ErrorCode.IMAGE_NOT_FOUND,
          "The server “%s” has no image “%s” and cannot pull it: %s"
              .formatted(target.name(), image, EngineFailures.ended(sentence)));
    }
    return failures.refused("the image “%s” cannot be pulled: %s".formatted(image, sentence));
  }

  private static String error(JsonNode item) {
    var detail = text(item.path("errorDetail"), "message");
    return detail.isEmpty() ? text(item, "error") : detail;
  }

  private static PullProgress step(JsonNode item) {
    var detail = item.path("progressDetail");
    return new PullProgress(
        textOrNull(item, "id"),
        text(item, "status"),
        positiveOrNull(detail, "current"),
        positiveOrNull(detail, "total"));
  }
}
