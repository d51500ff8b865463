package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.ConnectionTest.Step;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.TlsMaterial;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What a try to connect tells of real engines. */
@EnabledIfEnvironmentVariable(named = Lab.NEEDED, matches = ".+")
class ExaminationIT {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final DockerEngines engines =
      new DockerEngines(EngineSettings.defaults(), threads, Clock.systemUTC());

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void every_step_over_tls_succeeds_and_the_certificate_is_told() {
    var found = examine(Lab.overTls(Optional.of(Lab.material())));

    assertThat(found.ok()).isTrue();
    assertThat(found.steps())
        .extracting(Step::name)
        .containsExactly("resolve", "connect", "tls", "ping", "version", "permissions");
    assertThat(found.certificate())
        .satisfies(certificate -> {
          assertThat(certificate.subject()).isEqualTo("CN=engine1");
          assertThat(certificate.names()).contains("localhost");
          assertThat(certificate.expired()).isFalse();
          assertThat(certificate.validUntil()).isAfter(certificate.validFrom());
        });
  }

  @Test
  void s20_a_certificate_that_is_not_trusted_fails_its_step_and_is_told_all_the_same() {
    var own = Lab.material();
    var found =
        examine(Lab.overTls(Optional.of(new TlsMaterial(null, own.cert(), own.key(), false))));

    assertThat(found.ok()).isFalse();
    var last = found.steps().getLast();
    assertThat(last.name()).isEqualTo("tls");
    assertThat(last.ok()).isFalse();
    assertThat(last.detail()).contains("not signed by a trusted authority");
    assertThat(found.certificate()).isNotNull();
  }

  @Test
  void every_step_over_ssh_succeeds_and_the_trusted_key_is_told() {
    var found = examine(Lab.overSsh(1, Lab.sshByKey(1)));

    assertThat(found.ok()).isTrue();
    assertThat(found.steps())
        .extracting(Step::name)
        .containsExactly("resolve", "connect", "ssh", "ping", "version", "permissions");
    assertThat(found.hostKey())
        .satisfies(key -> {
          assertThat(key.trusted()).isTrue();
          assertThat(Lab.hostKey(1)).startsWith(key.key());
        });
  }

  @Test
  void s20_the_key_of_a_machine_that_nobody_trusts_yet_is_shown_and_nobody_signs_in() {
    var found = examine(Lab.overSsh(1, trusting(null)));

    assertThat(found.ok()).isFalse();
    assertThat(found.steps().getLast().name()).isEqualTo("ssh");
    assertThat(found.hostKey())
        .satisfies(key -> {
          assertThat(key.trusted()).isFalse();
          assertThat(examine(Lab.overSsh(1, trusting(key.fingerprint()))).ok()).isTrue();
        });
  }

  @Test
  void a_socket_has_no_name_and_no_certificate() {
    var found = examine(Lab.overSocket());

    assertThat(found.ok()).isTrue();
    assertThat(found.steps())
        .extracting(Step::name)
        .containsExactly("connect", "ping", "version", "permissions");
  }

  private static SshMaterial trusting(@Nullable String hostKey) {
    var material = Lab.sshByKey(1);
    return new SshMaterial(material.user(), material.privateKey(), null, null, hostKey);
  }

  private ConnectionTest examine(EngineTarget target) {
    return engines.examine(target, (_, address) -> !address.isLoopbackAddress());
  }
}
