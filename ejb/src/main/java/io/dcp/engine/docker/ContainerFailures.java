package io.dcp.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises what an engine says about containers. The API tells errors apart by status and by
 * sentence only; the sentences are those of moby 19.03 to 27.
 */
final class ContainerFailures {
  /** What an id, a name or a prefix of an id can look like. */
  static final Pattern POSSIBLE_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}");

  /** Engines tell these with 500, newer ones with 409. */
  private static final List<String> WRONG_STATE =
      List.of("is not running", "is already paused", "is not paused");

  private static final Pattern PORT =
      Pattern.compile(
          "(?:bind for|listen \\w+|bind on|exposing port \\w+) (\\S+?:\\d{1,5})\\b",
          Pattern.CASE_INSENSITIVE);

  /** What runc and crun say of a command that is missing, no program, or not executable. */
  private static final Pattern NOT_RUNNABLE =
      Pattern.compile(
          "executable file not found|exec: .*(?:no such file or directory|permission denied|is a directory)"
              + "|exec format error|no command specified");

  private final EngineTarget target;

  ContainerFailures(EngineTarget target) {
    this.target = target;
  }

  /** The failure of an action on an existing container. */
  RuntimeException of(EngineAnswerException answer, String container) {
    var sentence = answer.sentence().toLowerCase(Locale.ROOT);
    if (sentence.contains("multiple ids found")) {
      return new DomainException(
          ErrorCode.CONTAINER_AMBIGUOUS,
          "More than one container on the server “%s” begins with “%s”."
              .formatted(target.name(), container),
          answer);
    }
    if (answer.status() == 404 && sentence.contains("no such container")) {
      return notFound(container);
    }
    if (answer.status() == 404 && sentence.contains("network")) {
      return networkNotFound(answer);
    }
    if (sentence.contains("port is already allocated")
        || sentence.contains("address already in use")) {
      return portTaken(answer);
    }
    if (NOT_RUNNABLE.matcher(sentence).find()) {
      return new DomainException(
          ErrorCode.COMMAND_NOT_RUNNABLE,
          "The image of the container “%s” cannot run its command: %s"
              .formatted(container, EngineFailures.ended(answer.sentence())),
          answer);
    }
    if (answer.status() == 409 || WRONG_STATE.stream().anyMatch(sentence::contains)) {
      return new DomainException(
          ErrorCode.CONTAINER_STATE, EngineFailures.ended(answer.sentence()), answer);
    }
    return answer;
  }

  RuntimeException ofCreate(EngineAnswerException answer, ContainerCreate request) {
    var sentence = answer.sentence().toLowerCase(Locale.ROOT);
    if (answer.status() == 409 && sentence.contains("name")) {
      return nameTaken(String.valueOf(request.name()), answer);
    }
    if (answer.status() == 404 && sentence.contains("no such image")) {
      return new DomainException(
          ErrorCode.IMAGE_NOT_FOUND,
          "The server “%s” has no image “%s”.".formatted(target.name(), request.image()),
          answer);
    }
    if (answer.status() == 404 && sentence.contains("network")) {
      return networkNotFound(answer);
    }
    if (answer.status() == 400 && !sentence.contains("client version")) {
      return new DomainException(
          ErrorCode.VALIDATION_FAILED, EngineFailures.ended(answer.sentence()), answer);
    }
    return answer;
  }

  RuntimeException ofKill(EngineAnswerException answer, String container) {
    return answer.status() == 400
            || answer.sentence().toLowerCase(Locale.ROOT).contains("invalid signal")
        ? DomainException.ofField(
            ErrorCode.VALIDATION_FAILED, "signal", EngineFailures.ended(answer.sentence()))
        : of(answer, container);
  }

  RuntimeException ofRename(EngineAnswerException answer, String container, String name) {
    var sentence = answer.sentence().toLowerCase(Locale.ROOT);
    if (answer.status() == 409 && sentence.contains("already in use")) {
      return nameTaken(name, answer);
    }
    if (sentence.contains("invalid container name") || sentence.contains("same name")) {
      return DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "name", EngineFailures.ended(answer.sentence()));
    }
    return of(answer, container);
  }

  RuntimeException ofLogs(EngineAnswerException answer, String container) {
    if (answer.sentence().contains("does not support reading")) {
      return new DomainException(
          ErrorCode.LOGS_NOT_READABLE,
          "The log driver of the container “%s” keeps nothing that could be read back."
              .formatted(container),
          answer);
    }
    return of(answer, container);
  }

  DomainException notFound(String container) {
    return new DomainException(
        ErrorCode.CONTAINER_NOT_FOUND,
        "The server “%s” has no container “%s”."
            .formatted(target.name(), EngineFailures.shown(container)));
  }

  /** A text that can be no container's id or name never reaches a path. */
  String possible(String container) {
    if (!POSSIBLE_NAME.matcher(container).matches()) {
      throw notFound(container);
    }
    return container;
  }

  /** For what engines answer with success and nothing when a container does not run. */
  void requireRunning(JsonNode inspected, String container) {
    if (!inspected.path("State").path("Running").asBoolean()) {
      throw new DomainException(
          ErrorCode.CONTAINER_STATE,
          "The container “%s” does not run.".formatted(EngineFailures.shown(container)));
    }
  }

  /** Of a network that a container was to join when it was created, or connected later. */
  DomainException networkNotFound(EngineAnswerException answer) {
    return new DomainException(
        ErrorCode.NETWORK_NOT_FOUND,
        "On the server “%s”: %s".formatted(target.name(), EngineFailures.ended(answer.sentence())),
        answer);
  }

  private DomainException nameTaken(String name, EngineAnswerException answer) {
    return new DomainException(
        ErrorCode.CONTAINER_NAME_TAKEN,
        "The server “%s” has a container named “%s” already.".formatted(target.name(), name),
        answer);
  }

  private DomainException portTaken(EngineAnswerException answer) {
    var port = PORT.matcher(answer.sentence());
    return new DomainException(
        ErrorCode.PORT_TAKEN,
        port.find()
            ? "The port %s of the server “%s” is taken.".formatted(port.group(1), target.name())
            : "A port that the container publishes is taken on the server “%s”."
                .formatted(target.name()),
        answer);
  }
}
