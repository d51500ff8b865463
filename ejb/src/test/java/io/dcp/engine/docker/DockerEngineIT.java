package io.dcp.engine.docker;

import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.engine.ContainerOperationsContract;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineContract;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.ProgramContract;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A real engine keeps the contract, over its socket, over TLS and over SSH. */
@EnabledIfEnvironmentVariable(named = Lab.NEEDED, matches = ".+")
class DockerEngineIT {
  private static ExecutorService threads;
  private static Engine overSocket;
  private static Engine overTls;
  private static Engine overSsh;
  private static Engine overSshCommand;

  @BeforeAll
  static void connect() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    overSocket = open(Lab.overSocket());
    overTls = open(Lab.overTls(Optional.of(Lab.material())));
    overSsh = open(Lab.overSsh(1, Lab.sshByKey(1)));
    overSshCommand =
        open(Lab.overSsh(Lab.variable("DCP_LAB_ENGINE1_SSH_NO_FORWARDING"), Lab.sshByKey(1)));
  }

  @AfterAll
  static void disconnect() {
    overSocket.close();
    overTls.close();
    overSsh.close();
    overSshCommand.close();
    threads.close();
  }

  private static Engine open(EngineTarget target) {
    return new DockerEngine(
        new DockerConnection(target, (_, _) -> true, EngineSettings.defaults(), threads),
        Clock.systemUTC());
  }

  private abstract static class OfTheLab extends EngineContract {
    @Override
    protected String imageWithShell() {
      return Lab.variable("DCP_LAB_IMAGE_BUSYBOX");
    }

    @Override
    protected String imageToPull() {
      return Lab.variable("DCP_LAB_IMAGE_REMOTE");
    }

    @Override
    protected String emptyRepository() {
      return Lab.variable("DCP_LAB_REGISTRY") + "/nothing";
    }
  }

  @Nested
  class OverItsSocket extends OfTheLab {
    @Override
    protected Engine engine() {
      return overSocket;
    }
  }

  @Nested
  class OverTls extends OfTheLab {
    @Override
    protected Engine engine() {
      return overTls;
    }
  }

  @Nested
  class OverSsh extends OfTheLab {
    @Override
    protected Engine engine() {
      return overSsh;
    }
  }

  @Nested
  class OperationsOverItsSocket extends ContainerOperationsContract {
    @Override
    protected Engine engine() {
      return overSocket;
    }

    @Override
    protected String imageWithShell() {
      return Lab.variable("DCP_LAB_IMAGE_BUSYBOX");
    }
  }

  private abstract static class ProgramsOfTheLab extends ProgramContract {
    @Override
    protected String imageWithShell() {
      return Lab.variable("DCP_LAB_IMAGE_BUSYBOX");
    }
  }

  @Nested
  class ProgramsOverItsSocket extends ProgramsOfTheLab {
    @Override
    protected Engine engine() {
      return overSocket;
    }
  }

  @Nested
  class ProgramsOverTls extends ProgramsOfTheLab {
    @Override
    protected Engine engine() {
      return overTls;
    }
  }

  @Nested
  class ProgramsOverSsh extends ProgramsOfTheLab {
    @Override
    protected Engine engine() {
      return overSsh;
    }
  }

  @Nested
  class ProgramsOverAnSshServerThatForwardsNoSockets extends ProgramsOfTheLab {
    @Override
    protected Engine engine() {
      return overSshCommand;
    }
  }

  @Test
  void without_a_client_certificate_the_sentence_says_what_is_missing() {
    var material = new TlsMaterial(Lab.pem("DCP_LAB_CA"), null, null, false);

    assertThat(sentenceOf(Lab.overTls(Optional.of(material)))).contains("client certificate");
  }

  @Test
  void a_certificate_of_an_unknown_authority_is_not_trusted() {
    var own = Lab.material();
    var material = new TlsMaterial(null, own.cert(), own.key(), false);

    assertThat(sentenceOf(Lab.overTls(Optional.of(material))))
        .contains("not signed by a trusted authority");
  }

  @Test
  void a_plain_connection_to_a_tls_port_says_that_tls_is_expected() {
    assertThat(sentenceOf(Lab.overTls(Optional.empty()))).contains("expects TLS");
  }

  private static String sentenceOf(EngineTarget target) {
    try (var engine = open(target)) {
      var failure =
          catchThrowableOfType(DomainException.class, () -> engine.ping(Duration.ofSeconds(4)));
      assertThat(failure.code()).isEqualTo(ENGINE_UNREACHABLE);
      return failure.sentence();
    }
  }
}
