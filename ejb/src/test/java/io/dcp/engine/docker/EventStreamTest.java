package io.dcp.engine.docker;

import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dcp.api.events.EngineEvent;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineEvents;
import io.dcp.engine.EngineSettings;
import io.dcp.platform.problem.DomainException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stream of events of an engine that means well, is odd, or is hostile. */
@Timeout(30)
class EventStreamTest {
  private static final String HEAD = "HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String DIE =
      """
      {"status":"die","id":"c1","Type":"container","Action":"die","Actor":{"ID":"c1","Attributes":\
      {"exitCode":"137","image":"web:1","name":"shop","com.example.label":"not kept"}},\
      "scope":"local","time":1795413993,"timeNano":1795413993556207147}
      """;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<EngineEvent> events = new ArrayList<>();
  private int unreadable;
  @TempDir private Path folder;
  private FakeEngine fake;
  private Engine engine;

  @BeforeEach
  void connect() throws IOException {
    fake = new FakeEngine(folder, (_, _) -> {});
    engine =
        new DockerEngine(
            new DockerConnection(
                Lab.target(fake.address(), Optional.empty()),
                (_, _) -> true,
                EngineSettings.defaults(),
                threads),
            Clock.systemUTC());
  }

  @AfterEach
  void disconnect() throws IOException {
    engine.close();
    fake.close();
    threads.shutdownNow();
  }

  @Test
  void an_event_tells_what_happened_to_what_and_when() {
    streams(DIE);

    follow();

    var event = events.getFirst();
    assertThat(event.type()).isEqualTo("container");
    assertThat(event.action()).isEqualTo("die");
    assertThat(event.subject()).isEqualTo("c1");
    assertThat(event.name()).isEqualTo("shop");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T06:06:33.556207Z"));
    assertThat(event.attributes())
        .containsOnly(
            java.util.Map.entry("exitCode", "137"), java.util.Map.entry("image", "web:1"));
  }

  @Test
  void the_same_event_has_the_same_id_and_another_of_the_same_instant_has_another() {
    streams(DIE + DIE + DIE.replace("\"137\"", "\"0\""));

    follow();

    assertThat(events.get(0).id()).isEqualTo(events.get(1).id());
    assertThat(events.get(0).id()).isNotEqualTo(events.get(2).id());
  }

  @Test
  void a_health_status_is_told_as_an_action_with_a_detail() {
    streams(DIE.replace("\"Action\":\"die\"", "\"Action\":\"health_status: unhealthy\""));

    follow();

    assertThat(events.getFirst().action()).isEqualTo("health_status");
    assertThat(events.getFirst().attributes()).containsEntry("detail", "unhealthy");
  }

  @Test
  void what_floods_is_left_out_by_the_engine_itself() {
    streams("");

    follow();

    var question =
        URLDecoder.decode(
            fake.requests().stream().filter(r -> r.contains("/events")).findFirst().orElseThrow(),
            StandardCharsets.UTF_8);
    assertThat(question).contains("health_status", "\"die\"", "since=1795413993");
    assertThat(question).doesNotContain("exec", "\"top\"", "archive", "resize");
  }

  @Test
  void an_event_that_is_too_long_is_passed_over_and_told_as_unreadable() {
    var huge = DIE.replace("not kept", "x".repeat(300 * 1024));
    streams(huge + DIE);

    follow();

    assertThat(unreadable).isEqualTo(1);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_line_that_is_no_event_is_told_as_unreadable() {
    streams("not json\n[]\n{\"Type\":\"container\"}\n" + DIE);

    follow();

    assertThat(unreadable).isEqualTo(3);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_stream_that_breaks_in_the_middle_fails() {
    fake.script(
        FakeEngine.withPing(
            "1.41",
            (_, out) -> {
              out.write(HEAD.getBytes(StandardCharsets.UTF_8));
              chunk(out, DIE);
              out.flush();
              fake.dropConnections();
            }));

    assertThatThrownBy(this::follow)
        .isInstanceOfSatisfying(
            DomainException.class,
            failure -> assertThat(failure.code()).isEqualTo(ENGINE_UNREACHABLE));
  }

  @Test
  void an_interrupt_closes_the_connection() throws InterruptedException {
    fake.script(
        FakeEngine.withPing("1.41", (_, out) -> out.write(HEAD.getBytes(StandardCharsets.UTF_8))));
    var reader =
        Thread.ofVirtual()
            .start(() -> {
              try {
                follow();
              } catch (DomainException ended) {
                // as it should
              }
            });
    await().until(() -> fake.requests().stream().anyMatch(line -> line.contains("/events")));
    var before = fake.ended();

    reader.interrupt();

    assertThat(reader.join(java.time.Duration.ofSeconds(10))).isTrue();
    await().until(() -> fake.ended() > before);
  }

  private void follow() {
    engine
        .events()
        .follow(
            Optional.of(Instant.ofEpochSecond(1_795_413_993L)),
            new EngineEvents.Listener() {
              @Override
              public void opened() {}

              @Override
              public void happened(EngineEvent event) {
                events.add(event);
              }

              @Override
              public void unreadable() {
                unreadable++;
              }
            });
  }

  private void streams(String lines) {
    fake.script(
        FakeEngine.withPing(
            "1.41",
            (_, out) -> {
              out.write(HEAD.getBytes(StandardCharsets.UTF_8));
              chunk(out, lines);
              out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }));
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
