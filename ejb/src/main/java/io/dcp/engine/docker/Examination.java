package io.dcp.engine.docker;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.ConnectionTest.Step;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.HostKey;
import io.dcp.engine.HostKeyPin;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.ssh.SshException;
import io.dcp.platform.problem.DomainException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One try to connect to an engine, step by step. Used once. */
final class Examination {
  private final Route route;
  private final Engine engine;
  private final Clock clock;
  private final Duration deadline;
  private final EngineCalls calls;
  private final List<Step> steps = new ArrayList<>();
  private ConnectionTest.@Nullable Certificate certificate;
  private Optional<HostKey> hostKey = Optional.empty();

  Examination(
      Route route, Engine engine, EngineSettings settings, ExecutorService threads, Clock clock) {
    this.route = route;
    this.engine = engine;
    this.clock = clock;
    this.deadline = settings.request();
    this.calls = new EngineCalls(threads, 1, settings.queue(), new EngineFailures(route.target()));
  }

  ConnectionTest run() {
    var ok =
        reaches()
            && step("ping", () -> "%.1f ms".formatted(engine.ping(deadline).toNanos() / 1e6))
            && step("version", this::version)
            && step("permissions", this::permissions);
    return new ConnectionTest(ok, List.copyOf(steps), certificate, shownKey());
  }

  private boolean reaches() {
    return switch (route.target().address()) {
      case EngineAddress.Unix unix -> step("connect", () -> connect(unix.toString()));
      case EngineAddress.Tcp tcp ->
          reachesHost(tcp.host(), tcp.port())
              && (route.tls().isEmpty() || step("tls", () -> handshake(tcp)));
      case EngineAddress.Ssh ssh ->
          reachesHost(ssh.host(), ssh.port()) && step("ssh", this::signIn);
    };
  }

  private boolean reachesHost(String host, int port) {
    return step("resolve", () -> resolve(host))
        && step(
            "connect",
            () -> {
              try (var socket = route.addresses().connect(host, port, route.patience())) {
                return socket.getInetAddress().getHostAddress() + " port " + port;
              }
            });
  }

  private String resolve(String host) throws IOException {
    return Arrays.stream(route.addresses().allowed(host))
        .map(InetAddress::getHostAddress)
        .collect(Collectors.joining(", "));
  }

  private String connect(String done) throws IOException {
    Wire.connect(route).abort().close();
    return done;
  }

  private String handshake(EngineAddress.Tcp address) throws IOException {
    try (var plain = route.addresses().connect(address.host(), address.port(), route.patience())) {
      plain.setSoTimeout(Math.toIntExact(route.patience().toMillis()));
      certificate = EngineCertificate.shownBy(plain, address, clock.instant());
    }
    return connect("The certificate is trusted.");
  }

  private String signIn() throws IOException {
    var link = route.ssh().orElseThrow();
    try (var channel = link.open()) {
      hostKey = link.shownKey();
      return "Signed in; the engine's socket answers.";
    } catch (SshException refused) {
      hostKey = refused.shownKey().or(link::shownKey);
      throw refused;
    }
  }

  private String version() {
    var version = engine.version();
    return "Docker %s, API %s".formatted(version.version(), version.usedApiVersion());
  }

  private String permissions() {
    var info = engine.info();
    return "May read %d containers of %s.".formatted(info.containers().total(), info.hostName());
  }

  private ConnectionTest.@Nullable ShownHostKey shownKey() {
    var trusted = route.target().ssh().map(SshMaterial::hostKey).map(HostKeyPin::parse);
    return hostKey
        .map(key ->
            new ConnectionTest.ShownHostKey(
                key.type(),
                key.fingerprint(),
                key.line(),
                trusted.filter(pin -> pin.accepts(key)).isPresent()))
        .orElse(null);
  }

  private boolean step(String name, Callable<String> what) {
    var start = System.nanoTime();
    try {
      var detail = calls.within(deadline, what);
      steps.add(new Step(name, true, detail, since(start)));
      return true;
    } catch (DomainException failed) {
      steps.add(new Step(name, false, failed.sentence(), since(start)));
      return false;
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
