package io.dcp.live.control;

import io.dcp.platform.json.Json;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a page.
 *
 * @param type {@code subscribe} or {@code unsubscribe}
 * @param sub what the page calls the subscription; topic and server when null
 * @param server a server's id, or {@code *} for all
 * @param ids only these things
 */
record LiveRequest(
    @Nullable String type,
    @Nullable String sub,
    @Nullable String topic,
    @Nullable String server,
    @Nullable List<String> ids) {
  private static final String ALL = "*";
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_IDS = 500;

  /** No server has the nil UUID (RFC 9562, 5.9). */
  private static final ServerId NONE = new ServerId(new UUID(0, 0));

  /**
   * Reads a message.
   *
   * @throws DomainException {@link ErrorCode#MALFORMED_REQUEST}
   */
  static LiveRequest read(String text) {
    var request =
        Json.read(text, LiveRequest.class)
            .orElseThrow(() -> malformed("The message is no JSON object with type and topic."));
    if (Optional.ofNullable(request.sub()).orElse("").length() > LONGEST_TEXT
        || Optional.ofNullable(request.ids()).orElse(List.of()).size() > MOST_IDS) {
      throw malformed(
          "A subscription has a name of at most %d characters and at most %d ids."
              .formatted(LONGEST_TEXT, MOST_IDS));
    }
    return request;
  }

  boolean isSubscribe() {
    return switch (Optional.ofNullable(type).orElse("")) {
      case "subscribe" -> true;
      case "unsubscribe" -> false;
      default -> throw malformed("The type of a message is subscribe or unsubscribe.");
    };
  }

  /** What answers repeat; empty when the message names neither a subscription nor a topic. */
  Optional<String> name() {
    return sub != null || topic != null ? Optional.of(key()) : Optional.empty();
  }

  String key() {
    return sub == null ? topic + ":" + Optional.ofNullable(server).orElse(ALL) : sub;
  }

  LiveTopic wantedTopic() {
    return LiveTopic.named(Optional.ofNullable(topic).orElse(""))
        .orElseThrow(() -> malformed("There is no such topic."));
  }

  /** The one server; empty for all. */
  Optional<ServerId> wantedServer() {
    return server == null || server.equals(ALL)
        ? Optional.empty()
        : Optional.of(ServerId.parse(server).orElse(NONE));
  }

  /** None means all. */
  Set<String> wantedIds() {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }

  static DomainException malformed(String sentence) {
    return new DomainException(ErrorCode.MALFORMED_REQUEST, sentence);
  }
}
