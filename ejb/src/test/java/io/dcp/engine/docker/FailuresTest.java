package io.dcp.engine.docker;

import static io.dcp.platform.problem.ErrorCode.CONTAINER_NAME_TAKEN;
import static io.dcp.platform.problem.ErrorCode.ENGINE_INCOMPATIBLE;
import static io.dcp.platform.problem.ErrorCode.ENGINE_REFUSED;
import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static io.dcp.platform.problem.ErrorCode.IMAGE_NOT_FOUND;
import static io.dcp.platform.problem.ErrorCode.LOGS_NOT_READABLE;
import static io.dcp.platform.problem.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.ImageReference;
import io.dcp.engine.PullProgress;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What went wrong at an engine, in codes and sentences. */
class FailuresTest {
  private static final EngineAddress ADDRESS = EngineAddress.parse("tcp://10.0.0.1:2376");
  private static final EngineTarget PLAIN = Lab.target(ADDRESS, Optional.empty());
  private static final EngineTarget WITHOUT_CERTIFICATE =
      Lab.target(ADDRESS, Optional.of(new TlsMaterial("ca", null, null, false)));

  private final ContainerFailures containers = new ContainerFailures(PLAIN);
  private final EngineFailures engine = new EngineFailures(PLAIN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404|No such container: web|CONTAINER_NOT_FOUND",
        "400|multiple IDs found with provided prefix: a|CONTAINER_AMBIGUOUS",
        "500|Multiple IDs found with provided prefix: a|CONTAINER_AMBIGUOUS",
        "500|driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already"
            + " allocated|PORT_TAKEN",
        "500|listen tcp4 0.0.0.0:80: bind: address already in use|PORT_TAKEN",
        "409|You cannot remove a running container|CONTAINER_STATE",
        "409|removal of container web is already in progress|CONTAINER_STATE",
        "500|Container web is not running|CONTAINER_STATE",
        "400|OCI runtime create failed: runc create failed: exec: \"nope\": executable file not found in"
            + " $PATH: unknown|COMMAND_NOT_RUNNABLE",
        "400|failed to create task: exec: \"/etc\": permission denied: unknown|COMMAND_NOT_RUNNABLE",
        "400|exec: \"/bin/x\": stat /bin/x: no such file or directory|COMMAND_NOT_RUNNABLE",
        "500|exec /run.sh: exec format error|COMMAND_NOT_RUNNABLE"
      })
  void sentences_about_a_container_are_recognised(int status, String sentence, ErrorCode code) {
    var failure = containers.of(new EngineAnswerException(status, sentence), "web");

    assertThat(failure).isInstanceOf(DomainException.class);
    assertThat(((DomainException) failure).code()).isEqualTo(code);
  }

  @Test
  void a_taken_port_is_named() {
    assertThat(
            containers
                .of(
                    new EngineAnswerException(
                        500, "Bind for 0.0.0.0:8080 failed: port is already allocated"),
                    "web")
                .getMessage())
        .contains("0.0.0.0:8080");
    assertThat(containers.of(new EngineAnswerException(500, "address already in use"), "web"))
        .hasMessageContaining("A port that the container publishes");
  }

  @Test
  void what_is_not_recognised_stays_the_engines_own_failure() {
    var answer = new EngineAnswerException(500, "the moon is full");

    assertThat(containers.of(answer, "web")).isSameAs(answer);
    assertThat(codeOf(engine.of(answer))).isEqualTo(ENGINE_REFUSED);
    assertThat(engine.of(answer)).hasMessageContaining("the moon is full");
  }

  @Test
  void creating_tells_names_images_and_bad_parameters_apart() {
    assertThat(codeOf(ofCreate(409, "Conflict. The container name \"/web\" is already in use")))
        .isEqualTo(CONTAINER_NAME_TAKEN);
    assertThat(codeOf(ofCreate(404, "No such image: busybox:9"))).isEqualTo(IMAGE_NOT_FOUND);
    assertThat(codeOf(ofCreate(400, "invalid port specification"))).isEqualTo(VALIDATION_FAILED);
  }

  @Test
  void a_log_driver_that_keeps_nothing_has_a_code_of_its_own() {
    var answer =
        new EngineAnswerException(500, "configured logging driver does not support reading");

    assertThat(codeOf(containers.ofLogs(answer, "web"))).isEqualTo(LOGS_NOT_READABLE);
  }

  @Test
  void a_refused_version_is_incompatible_and_a_wrong_scheme_is_told() {
    assertThat(codeOf(engine.of(new EngineAnswerException(400, "client version 1.47 is too new"))))
        .isEqualTo(ENGINE_INCOMPATIBLE);
    assertThat(
            engine.of(
                new EngineAnswerException(400, "Client sent an HTTP request to an HTTPS server.")))
        .hasMessageContaining("expects TLS");
  }

  static Stream<Arguments> brokenConnections() {
    return Stream.of(
        Arguments.of(handshake(new CertificateExpiredException()), "has expired"),
        Arguments.of(handshake(new CertificateNotYetValidException()), "not valid yet"),
        Arguments.of(handshake(new CertPathBuilderException()), "trusted authority"),
        Arguments.of(new SSLPeerUnverifiedException("x"), "for another name"),
        Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), "not speak TLS"),
        Arguments.of(new SSLHandshakeException("protocol_version"), "no TLS version"),
        Arguments.of(
            new SSLHandshakeException("Received fatal alert: certificate_required"),
            "client certificate"),
        Arguments.of(new SSLException("surprise"), "no TLS connection"),
        Arguments.of(new SocketTimeoutException(), "no connection within"),
        Arguments.of(new NoRouteToHostException(), "no route"),
        Arguments.of(new UnknownHostException(), "name is not known"),
        Arguments.of(new SocketException("Permission denied"), "may not open its socket"),
        Arguments.of(new SocketException("Connection reset"), "the connection broke"));
  }

  @ParameterizedTest
  @MethodSource("brokenConnections")
  void a_broken_connection_is_unreachable_with_the_reason(IOException failure, String reason) {
    var told = engine.of(failure);

    assertThat(codeOf(told)).isEqualTo(ENGINE_UNREACHABLE);
    assertThat(told).hasMessageContaining(PLAIN.name()).hasMessageContaining(reason);
  }

  @Test
  void a_connection_that_breaks_for_lack_of_a_client_certificate_says_so() {
    assertThat(new EngineFailures(WITHOUT_CERTIFICATE).of(new SocketException("Broken pipe")))
        .hasMessageContaining("client certificate");
  }

  @Test
  void a_pull_tells_its_steps() throws IOException {
    var steps = new ArrayList<PullProgress>();

    pull(
        "{\"status\":\"Pulling\",\"id\":\"1\"}\r\n"
            + "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":5,\"total\":10},\"id\":\"ab\"}",
        steps);

    assertThat(steps)
        .containsExactly(
            new PullProgress("1", "Pulling", null, null),
            new PullProgress("ab", "Downloading", 5L, 10L));
  }

  @ParameterizedTest
  @CsvSource({
    "manifest for x not found: manifest unknown, IMAGE_NOT_FOUND",
    "pull access denied for x, IMAGE_NOT_FOUND",
    "no basic auth credentials, IMAGE_NOT_FOUND",
    "toomanyrequests: slow down, ENGINE_REFUSED"
  })
  void a_pull_that_fails_inside_a_good_answer_fails(String sentence, ErrorCode code) {
    var failure =
        catchThrowableOfType(
            DomainException.class,
            () ->
                pull(
                    "{\"status\":\"Pulling\"}{\"errorDetail\":{\"message\":\"%s\"},\"error\":\"x\"}"
                        .formatted(sentence),
                    new ArrayList<>()));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.sentence()).contains("team/app:1").contains(sentence);
  }

  @Test
  void a_pull_whose_answer_is_no_json_is_refused() {
    var failure =
        catchThrowableOfType(DomainException.class, () -> pull("{\"status\":", new ArrayList<>()));

    assertThat(failure.code()).isEqualTo(ENGINE_REFUSED);
  }

  private void pull(String answer, List<PullProgress> steps) throws IOException {
    new PullReader(PLAIN, engine)
        .read(
            new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
            ImageReference.parse("team/app:1").orElseThrow(),
            steps::add);
  }

  private RuntimeException ofCreate(int status, String sentence) {
    return containers.ofCreate(
        new EngineAnswerException(status, sentence),
        new ContainerCreate("web", "busybox:9", null, null, null, null, null, null, null));
  }

  private static SSLHandshakeException handshake(Exception cause) {
    var failure = new SSLHandshakeException("handshake");
    failure.initCause(new Exception(cause));
    return failure;
  }

  private static ErrorCode codeOf(RuntimeException failure) {
    return ((DomainException) failure).code();
  }
}
