package io.dcp.recordings.control;

import static io.dcp.recordings.control.RecordingScene.shows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.recordings.Recording;
import io.dcp.api.recordings.RecordingChoice;
import io.dcp.api.recordings.RecordingCut;
import io.dcp.api.recordings.RecordingPolicy;
import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.crypto.Sha256;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.boundary.RecordingQuery;
import io.dcp.recordings.control.SessionRecording.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
abstract class RecordingsContract extends RecordingDatabase {
  private static final RecordingQuery ALL =
      new RecordingQuery(Set.of(), List.of(), List.of(), null, null);

  @Test
  void a_recording_holds_what_was_shown_with_times_and_sizes() throws IOException {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var recording = platform.begin();
    shows(recording, "hello \u001b[1mworld");
    recording.resized(120, 40);
    recording.input("typed".getBytes(UTF_8), 0, 5);
    shows(recording, "caf\u00e9");

    var outcome = recording.end().orElseThrow();

    var cast = cast(platform, outcome.id());
    assertThat(outcome.state()).isEqualTo(RecordingState.COMPLETE);
    assertThat(cast.lines().findFirst().orElseThrow())
        .isEqualTo(
            "{\"version\":2,\"width\":100,\"height\":30,\"timestamp\":"
                + platform.clock().instant().getEpochSecond()
                + ",\"title\":\"sh\",\"env\":{\"TERM\":\"xterm-256color\"}}");
    assertThat(cast.lines().skip(1).map(line -> line.replaceFirst("\\d+\\.\\d{6}", "0")))
        .containsExactly(
            "[0,\"o\",\"hello \\u001B[1mworld\"]",
            "[0,\"r\",\"120x40\"]",
            "[0,\"o\",\"caf\u00e9\"]");
    var row = get(platform, outcome.id());
    assertThat(row.sha256())
        .isEqualTo(outcome.sha256())
        .isEqualTo(Sha256.hex(cast.getBytes(UTF_8)));
    assertThat(row.bytes()).isEqualTo(cast.getBytes(UTF_8).length);
    assertThat(row.containerName()).isEqualTo("web");
    assertThat(row.serverName()).isEqualTo("one");
    assertThat(row.endedAt()).isAfterOrEqualTo(row.startedAt());
  }

  @Test
  void s10_the_files_do_not_show_what_was_shown() throws IOException {
    var recording = platform(RecordingChoice.BEST_EFFORT).begin();
    shows(recording, "canary-in-a-terminal");
    recording.end();

    try (var all = Files.list(files())) {
      for (var file : all.toList()) {
        assertThat(new String(Files.readAllBytes(file), UTF_8))
            .doesNotContain("canary")
            .doesNotContain("version");
      }
    }
  }

  @Test
  void what_was_typed_is_recorded_where_that_is_wanted() throws IOException {
    var platform = platform(settings(RecordingChoice.BEST_EFFORT, true, 1 << 20));
    var recording = platform.begin();
    recording.input("typed".getBytes(UTF_8), 0, 5);

    assertThat(cast(platform, recording.end().orElseThrow().id())).contains("\"i\",\"typed\"]");
  }

  @Test
  void nothing_is_recorded_where_that_is_off() {
    var platform = platform(RecordingChoice.OFF);
    var recording = platform.begin();
    shows(recording, "secret");

    assertThat(recording.id()).isEmpty();
    assertThat(recording.trouble()).isEmpty();
    assertThat(recording.end()).isEmpty();
    assertThat(platform.recordings().list(ALL, 10, null).items()).isEmpty();
  }

  @Test
  void f05_what_must_be_recorded_does_not_open_while_it_cannot_be_and_heals() throws IOException {
    var platform = platform(RecordingChoice.REQUIRED);
    Files.writeString(files(), "in the way");

    assertThat(codeOf(platform::begin)).isEqualTo(ErrorCode.RECORDING_UNAVAILABLE);
    assertThat(platform.recordings().list(ALL, 10, null).items()).isEmpty();

    Files.delete(files());
    assertThat(platform.begin().end().orElseThrow().state()).isEqualTo(RecordingState.COMPLETE);
  }

  @Test
  void f05_what_should_be_recorded_opens_without_and_says_so() throws IOException {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    Files.writeString(files(), "in the way");

    var recording = platform.begin();

    assertThat(recording.id()).isEmpty();
    assertThat(recording.trouble().map(Trouble::fatal)).contains(false);
    assertThat(platform.audit().lines())
        .containsExactly("recording.cut " + platform.container() + " by ada: RECORDING_LOST");
  }

  @Test
  void a_recording_is_not_longer_than_allowed_and_says_so() throws IOException {
    var platform = platform(settings(RecordingChoice.BEST_EFFORT, false, 10_000));
    var recording = platform.begin();
    var troubles = new ArrayList<Trouble>();
    recording.whenTroubled(troubles::add);
    for (var i = 0; i < 20; i++) {
      shows(recording, "x".repeat(1_000));
    }

    var outcome = recording.end().orElseThrow();

    var row = get(platform, outcome.id());
    assertThat(row.state()).isEqualTo(RecordingState.CUT);
    assertThat(row.cutBy()).isEqualTo(RecordingCut.SIZE);
    assertThat(row.bytes()).isBetween(8_000L, 10_000L);
    assertThat(cast(platform, outcome.id())).hasSize((int) row.bytes());
    assertThat(troubles).singleElement().extracting(Trouble::fatal).isEqualTo(false);
  }

  @Test
  void a_killed_platform_leaves_what_was_written_and_its_successor_tells_that_it_is_cut()
      throws IOException {
    var id = begun(platform(RecordingChoice.BEST_EFFORT), "before").id().orElseThrow();
    append(file(id), new byte[] {0, 0, 0, 1, 0, 7, 7});

    var platform = platform(RecordingChoice.BEST_EFFORT);
    platform.get(Settling.class).settle();

    var row = get(platform, id);
    assertThat(row.state()).isEqualTo(RecordingState.CUT);
    assertThat(row.cutBy()).isEqualTo(RecordingCut.KILLED);
    assertThat(cast(platform, id)).contains("before");
    assertThat(platform.audit().lines())
        .contains("recording.cut " + id + " by nobody: RECORDING_LOST");
  }

  @Test
  void an_end_that_did_not_reach_the_database_is_found_in_the_file() throws IOException {
    var before = platform(RecordingChoice.BEST_EFFORT);
    var outcome = recorded(before, "all of it");
    sql("update recordings set state = 'RECORDING', sha256 = null");

    var platform = platform(RecordingChoice.BEST_EFFORT);
    platform.get(Settling.class).settle();

    var row = get(platform, outcome);
    assertThat(row.state()).isEqualTo(RecordingState.COMPLETE);
    assertThat(cast(platform, outcome)).contains("all of it");
    assertThat(platform.audit().lines()).noneMatch(line -> line.startsWith("recording.cut"));
  }

  @Test
  void a_recording_without_its_file_is_lost() throws IOException {
    var killed = platform(RecordingChoice.BEST_EFFORT).begin();
    var id = killed.id().orElseThrow();
    Files.delete(file(id));

    var platform = platform(RecordingChoice.BEST_EFFORT);
    platform.get(Settling.class).settle();

    assertThat(get(platform, id).state()).isEqualTo(RecordingState.LOST);
    assertThat(codeOf(() -> cast(platform, id))).isEqualTo(ErrorCode.RECORDING_LOST);
  }

  @Test
  void s25_a_changed_cut_reordered_or_exchanged_file_is_refused() throws IOException {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var id = recorded(platform, "one", "two", "three");
    var other = recorded(platform, "four", "five", "six");
    var whole = Files.readAllBytes(file(id));
    var pieces = pieces(whole);
    assertThat(pieces).hasSizeGreaterThan(3);

    var flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    var refused =
        List.of(
            flipped,
            joined(pieces.subList(0, pieces.size() - 1)),
            joined(List.of(pieces.get(0), pieces.get(2), pieces.get(1), pieces.getLast())),
            joined(List.of(pieces.get(0), pieces.getLast())),
            joined(List.of(whole, pieces.getFirst())),
            Files.readAllBytes(file(other)),
            new byte[0]);
    for (var content : refused) {
      Files.write(file(id), content);
      assertThat(codeOf(() -> cast(platform, id))).isEqualTo(ErrorCode.RECORDING_DAMAGED);
    }
    assertThat(platform.audit().lines())
        .contains("recording.view " + id + " by ada: RECORDING_DAMAGED");

    Files.write(file(id), whole);
    assertThat(cast(platform, id)).contains("three");
    Files.delete(file(id));
    assertThat(codeOf(() -> cast(platform, id))).isEqualTo(ErrorCode.RECORDING_DAMAGED);
  }

  @Test
  void a_cut_recording_that_is_made_shorter_still_is_refused() throws IOException {
    var id = begun(platform(RecordingChoice.BEST_EFFORT), "before").id().orElseThrow();
    var platform = platform(RecordingChoice.BEST_EFFORT);
    platform.get(Settling.class).settle();

    Files.write(file(id), pieces(Files.readAllBytes(file(id))).getFirst());

    assertThat(codeOf(() -> cast(platform, id))).isEqualTo(ErrorCode.RECORDING_DAMAGED);
  }

  @Test
  void reading_is_on_record() throws IOException {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var id = recorded(platform, "seen");

    cast(platform, id);

    assertThat(platform.audit().lines())
        .containsExactly("recording.view " + id + " by ada: succeeded");
  }

  @Test
  void a_list_comes_in_pages_also_when_all_began_at_once() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    for (var i = 0; i < 5; i++) {
      recorded(platform, "one of five");
    }

    var seen = new ArrayList<UUID>();
    var page = platform.recordings().list(ALL, 2, null);
    page.items().forEach(item -> seen.add(item.id()));
    while (page.nextCursor() != null) {
      page = platform.recordings().list(ALL, 2, page.nextCursor());
      page.items().forEach(item -> seen.add(item.id()));
    }

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(codeOf(() -> platform.recordings().list(ALL, 2, "nonsense")))
        .isEqualTo(ErrorCode.VALIDATION_FAILED);
  }

  @Test
  void a_list_is_cut_to_what_is_asked_for() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    recorded(platform, "early");
    var between = platform.clock().instant().plusSeconds(1).toString();
    platform.clock().advance(Duration.ofMinutes(1));
    var late = recorded(platform, "late");
    var row = get(platform, late);

    assertThat(list(platform, ALL)).hasSize(2);
    assertThat(list(platform, query(platform.server(), "web", "ada", between, null)))
        .extracting(Recording::id)
        .containsExactly(late);
    assertThat(
            list(
                platform,
                query(platform.server(), row.container(), row.user().toString(), null, between)))
        .hasSize(1);
    assertThat(list(platform, query(new ServerId(UUID.randomUUID()), "web", "ada", null, null)))
        .isEmpty();
    assertThat(list(platform, query(platform.server(), "other", "ada", null, null))).isEmpty();
    assertThat(list(platform, query(platform.server(), "web", "eve", null, null))).isEmpty();
  }

  @Test
  void s07_recordings_of_servers_that_are_not_seen_do_not_exist() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var id = recorded(platform, "foreign").toString();

    platform.access().hide(platform.server());

    var recordings = platform.recordings();
    assertThat(list(platform, ALL)).isEmpty();
    assertThat(codeOf(() -> recordings.get(id))).isEqualTo(ErrorCode.RECORDING_NOT_FOUND);
    assertThat(codeOf(() -> recordings.cast(id))).isEqualTo(ErrorCode.RECORDING_NOT_FOUND);
    assertThat(codeOf(() -> recordings.delete(id))).isEqualTo(ErrorCode.RECORDING_NOT_FOUND);
    assertThat(codeOf(() -> recordings.get("x"))).isEqualTo(ErrorCode.RECORDING_NOT_FOUND);
  }

  @Test
  void a_removed_recording_is_gone_with_its_file() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var id = recorded(platform, "gone");
    var open = platform.begin();

    platform.recordings().delete(id.toString());

    assertThat(file(id)).doesNotExist();
    assertThat(codeOf(() -> get(platform, id))).isEqualTo(ErrorCode.RECORDING_NOT_FOUND);
    assertThat(codeOf(() -> platform.recordings().delete(open.id().orElseThrow().toString())))
        .isEqualTo(ErrorCode.RECORDING_ACTIVE);
  }

  @Test
  void what_is_too_old_is_removed() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var old = recorded(platform, "old");
    platform.clock().advance(Duration.ofDays(29));
    var young = recorded(platform, "young");
    platform.clock().advance(Duration.ofDays(2));

    platform.get(RecordingRetention.class).clean();

    assertThat(list(platform, ALL)).extracting(Recording::id).containsExactly(young);
    assertThat(file(old)).doesNotExist();
    assertThat(file(young)).exists();
  }

  @Test
  void a_terminal_that_never_was_leaves_no_recording() {
    var platform = platform(RecordingChoice.REQUIRED);
    var recording = platform.begin();

    recording.discard();

    assertThat(list(platform, ALL)).isEmpty();
    assertThat(file(recording.id().orElseThrow())).doesNotExist();
  }

  @Test
  void each_server_has_a_policy_and_of_two_who_choose_the_second_reads_again() {
    var platform = platform(RecordingChoice.OFF);
    var server = platform.server();
    sql(
        "insert into servers (id, name, endpoint, labels, registered_at_start, created_at, version)"
            + " values ('"
            + server
            + "', 'one', 'unix:///one', '{}', true, current_timestamp, 0)");
    var read = platform.policies().get(server);
    assertThat(read.content().policy()).isEqualTo(RecordingChoice.OFF);
    var expected = new ExpectedVersion(Set.of(read.version()));

    var chosen =
        platform.policies().choose(server, expected, new RecordingPolicy(RecordingChoice.REQUIRED));

    assertThat(platform.policies().get(server)).isEqualTo(chosen);
    assertThat(platform.begin().end()).isPresent();
    assertThat(
            codeOf(() ->
                platform
                    .policies()
                    .choose(server, expected, new RecordingPolicy(RecordingChoice.OFF))))
        .isEqualTo(ErrorCode.PRECONDITION_FAILED);
    assertThat(
            codeOf(() ->
                platform
                    .policies()
                    .choose(
                        server,
                        new ExpectedVersion(null),
                        new RecordingPolicy(RecordingChoice.OFF))))
        .isEqualTo(ErrorCode.PRECONDITION_REQUIRED);
  }

  /** A recording in a piece for each text. */
  private UUID recorded(RecordingScene platform, String... texts) {
    var recording = begun(platform, texts);
    assertThat(recording.end().orElseThrow().state()).isEqualTo(RecordingState.COMPLETE);
    return recording.id().orElseThrow();
  }

  /** The same, whose terminal goes on. */
  private SessionRecording begun(RecordingScene platform, String... texts) {
    var recording = platform.begin();
    var id = recording.id().orElseThrow();
    for (var text : texts) {
      var before = size(id);
      shows(recording, text);
      await().until(() -> size(id) > before);
    }
    return recording;
  }

  private static RecordingQuery query(
      ServerId server, String container, String user, @Nullable String from, @Nullable String to) {
    return new RecordingQuery(Set.of(server), List.of(container), List.of(user), from, to);
  }

  private static List<Recording> list(RecordingScene platform, RecordingQuery query) {
    return platform.recordings().list(query, 10, null).items();
  }

  private static Recording get(RecordingScene platform, UUID id) {
    return platform.recordings().get(id.toString());
  }

  private static String cast(RecordingScene platform, UUID id) throws IOException {
    var bytes = new ByteArrayOutputStream();
    platform.recordings().cast(id.toString()).content().writeTo(bytes);
    return bytes.toString(UTF_8);
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }

  private Path file(UUID id) {
    return files().resolve(id + ".rec");
  }

  private long size(UUID id) {
    return file(id).toFile().length();
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.APPEND);
  }

  /** The sealed pieces of a file, each with its head. */
  private static List<byte[]> pieces(byte[] file) {
    var pieces = new ArrayList<byte[]>();
    var buffer = ByteBuffer.wrap(file);
    while (buffer.hasRemaining()) {
      var piece = new byte[SegmentWriter.HEAD + buffer.getInt(buffer.position() + 1)];
      buffer.get(piece);
      pieces.add(piece);
    }
    return pieces;
  }

  private static byte[] joined(List<byte[]> pieces) {
    var bytes = new ByteArrayOutputStream();
    pieces.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
