package io.dcp.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** Containers for a contract's tests, on whatever engine; gone after each test. */
abstract class ContractScene {
  private static final List<String> FOR_EVER =
      List.of("sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done");

  final String prefix = "contract-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final List<String> created = new ArrayList<>();

  protected abstract Engine engine();

  /** An image with a shell, which the engine holds. */
  protected abstract String imageWithShell();

  @AfterEach
  void removeWhatWasCreated() {
    created.forEach(id -> engine().containers().remove(id, true, true));
  }

  /** A container that would run until it is stopped. */
  String created(String name) {
    return created(name, FOR_EVER);
  }

  String created(String name, List<String> command) {
    var id =
        engine()
            .containers()
            .create(
                new ContainerCreate(
                    prefix + name, imageWithShell(), command, null, null, null, null, null, false));
    created.add(id);
    return id;
  }

  String started(String name) {
    return start(created(name));
  }

  String start(String id) {
    engine().containers().start(id);
    return id;
  }

  void remove(String id) {
    engine().containers().remove(id, true, false);
    created.remove(id);
  }

  ContainerSummary row(String id) {
    return engine().containers().list().stream()
        .filter(container -> container.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }
}
