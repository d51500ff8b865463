package io.dcp.engine;

import static io.dcp.platform.problem.ErrorCode.CONTAINER_AMBIGUOUS;
import static io.dcp.platform.problem.ErrorCode.CONTAINER_NAME_TAKEN;
import static io.dcp.platform.problem.ErrorCode.CONTAINER_NOT_FOUND;
import static io.dcp.platform.problem.ErrorCode.CONTAINER_STATE;
import static io.dcp.platform.problem.ErrorCode.IMAGE_NOT_FOUND;
import static io.dcp.platform.problem.ErrorCode.PORT_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLine;
import io.dcp.api.containers.RestartPolicy;
import io.dcp.api.events.EngineEvent;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine does, real or in memory. */
public abstract class EngineContract {
  private static final List<String> FOR_EVER =
      List.of("sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done");
  private static final Duration BRIEFLY = Duration.ofSeconds(1);

  private final String prefix = "contract-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final List<String> created = new ArrayList<>();

  protected abstract Engine engine();

  /** An image with a shell, which the engine holds. */
  protected abstract String imageWithShell();

  /** An image that the engine does not hold and can pull. */
  protected abstract String imageToPull();

  /** A registry that answers and has nothing by the name that follows. */
  protected abstract String emptyRepository();

  @AfterEach
  void removeWhatWasCreated() {
    created.forEach(id -> engine().containers().remove(id, true, true));
  }

  @Test
  void a_ping_tells_the_round_trip() {
    assertThat(engine().ping(Duration.ofSeconds(4))).isPositive();
  }

  @Test
  void the_version_spoken_is_one_that_both_sides_speak() {
    var version = engine().version();

    var used = ApiVersion.parse(version.usedApiVersion()).orElseThrow();
    assertThat(used).isBetween(ApiVersion.OLDEST, ApiVersion.NEWEST);
    assertThat(used).isLessThanOrEqualTo(ApiVersion.parse(version.apiVersion()).orElseThrow());
    assertThat(version.os()).isEqualTo("linux");
  }

  @Test
  void info_and_disk_usage_count_what_is_there() {
    var before = engine().info().containers().total();
    create(request("counted"));

    assertThat(engine().info().containers().total()).isEqualTo(before + 1);
    assertThat(engine().diskUsage().images().bytes()).isPositive();
    assertThat(engine().rawDiskUsage().path("LayersSize").asLong()).isPositive();
  }

  @Test
  void a_created_container_is_listed_with_what_it_was_made_of_and_nothing_guessed() {
    var id = create(request("listed"));

    var row = row(id);
    assertThat(row.name()).isEqualTo(prefix + "listed");
    assertThat(row.state()).isEqualTo(ContainerState.CREATED);
    assertThat(row.image().ref()).isEqualTo(imageWithShell());
    assertThat(row.labels()).containsEntry("purpose", "contract");
    assertThat(row.exitCode()).isNull();
    assertThat(row.health()).isNull();
    assertThat(row.startedAt()).isNull();
    assertThat(row.restartCount()).isNull();
  }

  @Test
  void an_inspection_tells_the_configuration() {
    var id = create(request("inspected"));

    var inspection = engine().containers().inspect(id);
    var detail = inspection.detail();
    assertThat(detail.command()).isEqualTo(FOR_EVER);
    assertThat(detail.env())
        .anySatisfy(variable -> {
          assertThat(variable.name()).isEqualTo("GREETING");
          assertThat(variable.value()).isEqualTo("a=b c");
        });
    assertThat(detail.restartPolicy()).isEqualTo(new RestartPolicy("on-failure", 3));
    assertThat(detail.summary().restartCount()).isZero();
    assertThat(detail.summary().id()).isEqualTo(id);
    assertThat(inspection.raw().path("Id").asText()).isEqualTo(id);
  }

  @Test
  void a_container_starts_stops_restarts_and_starting_or_stopping_twice_changes_nothing() {
    var id = create(request("cycle"));

    engine().containers().start(id);
    engine().containers().start(id);
    assertThat(row(id).state()).isEqualTo(ContainerState.RUNNING);
    assertThat(engine().containers().inspect(id).detail().summary().startedAt()).isNotNull();

    engine().containers().stop(id, BRIEFLY);
    engine().containers().stop(id, BRIEFLY);
    var stopped = engine().containers().inspect(id).detail().summary();
    assertThat(stopped.state()).isEqualTo(ContainerState.EXITED);
    assertThat(stopped.exitCode()).isNotNull().isEqualTo(row(id).exitCode());
    assertThat(stopped.finishedAt()).isNotNull();

    engine().containers().restart(id, BRIEFLY);
    assertThat(row(id).state()).isEqualTo(ContainerState.RUNNING);
  }

  @Test
  void a_name_is_given_only_once() {
    create(request("twice"));

    assertThat(codeOf(() -> create(request("twice")))).isEqualTo(CONTAINER_NAME_TAKEN);
  }

  @Test
  void an_image_that_the_engine_lacks_is_named() {
    var request = withImage(request("homeless"), "no-such-image:7");

    var failure = failureOf(() -> create(request));

    assertThat(failure.code()).isEqualTo(IMAGE_NOT_FOUND);
    assertThat(failure.sentence()).contains("no-such-image:7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-container", "../images/json", "a b", "ffffffffffff", "x%2Fjson"})
  void an_unknown_container_is_not_found_by_any_call(String unknown) {
    var containers = engine().containers();

    assertThat(codeOf(() -> containers.inspect(unknown))).isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> containers.start(unknown))).isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> containers.stop(unknown, null))).isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> containers.restart(unknown, BRIEFLY))).isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> containers.remove(unknown, true, false)))
        .isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> containers.logs(unknown, new LogRange(10, null, null))))
        .isEqualTo(CONTAINER_NOT_FOUND);
  }

  @Test
  void a_container_is_found_by_id_name_and_unambiguous_prefix() {
    var ids = new ArrayList<String>();
    // with 17 ids of hexadecimal digits two begin alike
    for (var i = 0; i < 17; i++) {
      ids.add(create(request("prefix" + i)));
    }
    var first = ids.getFirst();

    assertThat(idOf(first)).isEqualTo(first);
    assertThat(idOf(prefix + "prefix0")).isEqualTo(first);
    assertThat(idOf(first.substring(0, 32))).isEqualTo(first);
    var shared =
        ids.stream()
            .map(id -> id.substring(0, 1))
            .filter(digit -> ids.stream().filter(id -> id.startsWith(digit)).count() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(codeOf(() -> engine().containers().inspect(shared))).isEqualTo(CONTAINER_AMBIGUOUS);
  }

  @Test
  void a_running_container_is_removed_only_by_force() {
    var id = create(request("stubborn"));
    engine().containers().start(id);

    assertThat(codeOf(() -> engine().containers().remove(id, false, false)))
        .isEqualTo(CONTAINER_STATE);

    engine().containers().remove(id, true, false);
    created.remove(id);
    assertThat(codeOf(() -> engine().containers().inspect(id))).isEqualTo(CONTAINER_NOT_FOUND);
  }

  @Test
  void a_port_can_be_published_only_once() {
    var port = List.of(new ContainerCreate.PortMapping(null, 28_431, 80, null));
    var first = create(withPorts(request("port1"), port));
    var second = create(withPorts(request("port2"), port));
    engine().containers().start(first);

    var failure = failureOf(() -> engine().containers().start(second));

    assertThat(failure.code()).isEqualTo(PORT_TAKEN);
    assertThat(failure.sentence()).contains("28431");
  }

  @Test
  void the_newest_lines_of_a_log_come_with_time_and_stream() {
    var id =
        create(
            withCommand(
                request("talks"),
                List.of("sh", "-c", "echo one; echo two >&2; echo three; echo größer")));
    engine().containers().start(id);
    await().atMost(Duration.ofSeconds(10)).until(() -> row(id).state() == ContainerState.EXITED);

    var all = engine().containers().logs(id, new LogRange(100, null, null));
    assertThat(all.truncated()).isFalse();
    assertThat(textsOf("stdout", all.lines())).containsExactly("one", "three", "größer");
    assertThat(textsOf("stderr", all.lines())).containsExactly("two");
    assertThat(all.lines())
        .allSatisfy(line -> assertThat(line.t()).matches("\\d{4}-.*T.*\\.\\d{9}Z"));

    var newest = engine().containers().logs(id, new LogRange(2, null, null));
    assertThat(newest.lines()).hasSize(2);
    assertThat(newest.truncated()).isTrue();
    assertThat(newest.lines()).isEqualTo(all.lines().subList(2, 4));
  }

  @Test
  void containers_are_listed_by_their_ids_and_unknown_ones_are_left_out() {
    var one = create(request("by-id-1"));
    create(request("by-id-2"));

    assertThat(engine().containers().list(List.of(one, "f".repeat(64))))
        .extracting(ContainerSummary::id)
        .containsExactly(one);
    assertThat(engine().containers().list(List.of())).isEmpty();
  }

  @Test
  void images_and_networks_are_listed_and_nobody_is_said_to_use_them() {
    assertThat(engine().images().list())
        .filteredOn(image -> image.tags().contains(imageWithShell()))
        .singleElement()
        .satisfies(image -> {
          assertThat(image.id()).startsWith("sha256:");
          assertThat(image.sizeBytes()).isPositive();
          assertThat(image.usedBy()).isEmpty();
        });
    var bridge =
        engine().networks().list().stream()
            .filter(network -> network.name().equals("bridge"))
            .findFirst()
            .orElseThrow();
    assertThat(bridge.builtIn()).isTrue();
    assertThat(engine().networks().find(bridge.id())).contains(bridge);
    assertThat(engine().networks().find("f".repeat(64))).isEmpty();
  }

  @Test
  void a_volume_that_is_not_there_is_not_found() {
    var name = prefix + "nothing";

    assertThat(engine().volumes().list()).noneMatch(volume -> volume.name().equals(name));
    assertThat(engine().volumes().find(name)).isEmpty();
  }

  @Test
  void what_happens_to_a_container_is_told_in_order_and_again_to_who_asks_for_the_past()
      throws InterruptedException {
    var live = new Followed();
    live.begin(engine(), Optional.empty());
    var id = create(request("told"));
    engine().containers().start(id);
    engine().containers().stop(id, BRIEFLY);

    var wanted = List.of("create", "start", "die", "stop");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(live.actionsOf(id)).containsSubsequence(wanted));
    var first = live.of(id).getFirst();
    assertThat(first.type()).isEqualTo("container");
    assertThat(first.name()).isEqualTo(prefix + "told");
    assertThat(first.attributes()).containsEntry("image", imageWithShell());
    assertThat(live.of(id)).extracting(EngineEvent::id).doesNotHaveDuplicates();

    var late = new Followed();
    late.begin(engine(), Optional.of(first.time()));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(late.of(id)).extracting(EngineEvent::id).containsAll(idsOf(live.of(id))));
    live.end();
    late.end();
  }

  @Test
  void whoever_follows_the_events_ends_it_by_an_interrupt() throws InterruptedException {
    var live = new Followed();
    live.begin(engine(), Optional.empty());

    live.end();

    assertThat(live.hasEnded()).isTrue();
  }

  private static List<String> idsOf(List<EngineEvent> events) {
    return events.stream().map(EngineEvent::id).toList();
  }

  @Test
  void a_log_is_read_whole_or_from_a_time_on() {
    var id =
        create(
            withCommand(
                request("whole"), List.of("sh", "-c", "echo one; echo two >&2; echo three")));
    engine().containers().start(id);
    await().atMost(Duration.ofSeconds(10)).until(() -> row(id).state() == ContainerState.EXITED);

    var all = new Lines();
    engine().containers().readLog(id, new LogStart(LogStart.ALL, null), all);
    assertThat(all.texts).containsExactlyInAnyOrder("one", "two!", "three");

    var last = LogTime.toInstant(all.times.stream().max(Long::compare).orElseThrow());
    var rest = new Lines();
    engine().containers().readLog(id, LogStart.since(last), rest);
    assertThat(rest.texts).hasSize(1);
    var newest = new Lines();
    engine().containers().readLog(id, LogStart.newest(2), newest);
    assertThat(newest.texts).isEqualTo(all.texts.subList(1, 3));
  }

  @Test
  @Timeout(30)
  void a_followed_log_ends_with_its_container() {
    var id =
        create(
            withCommand(
                request("followed"), List.of("sh", "-c", "echo one; echo two >&2; echo three")));
    engine().containers().start(id);

    var lines = new Lines();
    try (var log = engine().containers().followLog(id, new LogStart(LogStart.ALL, null))) {
      log.read(lines);
    }

    assertThat(lines.texts).containsExactlyInAnyOrder("one", "two!", "three");
  }

  @Test
  @Timeout(30)
  void a_followed_log_that_is_silent_can_be_closed_from_another_thread() throws Exception {
    var id = create(request("silent"));
    engine().containers().start(id);
    var log = engine().containers().followLog(id, LogStart.newest(10));

    var reading = CompletableFuture.runAsync(() -> log.read(new Lines()));
    assertThat(reading).isNotDone();
    log.close();

    assertThat(reading.get(10, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void the_log_of_an_unknown_container_is_not_found() {
    var containers = engine().containers();

    assertThat(codeOf(() -> containers.followLog("no-such-container", LogStart.newest(1))))
        .isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(
            codeOf(() -> containers.readLog("no-such-container", LogStart.newest(1), new Lines())))
        .isEqualTo(CONTAINER_NOT_FOUND);
  }

  /** Lines as texts; what was written to stderr ends with an exclamation mark. */
  private static final class Lines implements LogSink {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();

    @Override
    public boolean line(boolean error, long time, byte[] bytes, int offset, int length) {
      times.add(time);
      texts.add(new String(bytes, offset, length, StandardCharsets.UTF_8) + (error ? "!" : ""));
      return true;
    }
  }

  @Test
  void a_missing_image_can_be_pulled_and_tells_its_progress() {
    var image = ImageReference.parse(imageToPull()).orElseThrow();
    var steps = new ArrayList<PullProgress>();

    engine().images().pull(image, steps::add);

    assertThat(engine().images().exists(image)).isTrue();
    assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(step.status()).isNotBlank());
  }

  @Test
  void an_image_that_no_registry_has_is_named() {
    var image = ImageReference.parse(emptyRepository() + ":9").orElseThrow();

    assertThat(engine().images().exists(image)).isFalse();
    var failure = failureOf(() -> engine().images().pull(image, _ -> {}));

    assertThat(failure.code()).isEqualTo(IMAGE_NOT_FOUND);
    assertThat(failure.sentence()).contains(image.toString());
  }

  private String create(ContainerCreate request) {
    var id = engine().containers().create(request);
    created.add(id);
    return id;
  }

  private String idOf(String text) {
    return engine().containers().inspect(text).detail().summary().id();
  }

  private ContainerSummary row(String id) {
    return engine().containers().list().stream()
        .filter(container -> container.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ContainerCreate request(String name) {
    return new ContainerCreate(
        prefix + name,
        imageWithShell(),
        FOR_EVER,
        null,
        Map.of("GREETING", "a=b c"),
        Map.of("purpose", "contract"),
        null,
        new RestartPolicy("on-failure", 3),
        false);
  }

  private static ContainerCreate withImage(ContainerCreate request, String image) {
    return new ContainerCreate(
        request.name(), image, request.command(), null, null, null, null, null, false);
  }

  private static ContainerCreate withCommand(ContainerCreate request, List<String> command) {
    return new ContainerCreate(
        request.name(), request.image(), command, null, null, null, null, null, false);
  }

  private static ContainerCreate withPorts(
      ContainerCreate request, List<ContainerCreate.PortMapping> ports) {
    return new ContainerCreate(
        request.name(), request.image(), request.command(), null, null, null, ports, null, false);
  }

  private static List<String> textsOf(String stream, List<LogLine> lines) {
    return lines.stream().filter(line -> line.s().equals(stream)).map(LogLine::m).toList();
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return failureOf(call).code();
  }

  private static DomainException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
