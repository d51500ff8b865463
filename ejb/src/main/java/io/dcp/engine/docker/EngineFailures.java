package io.dcp.engine.docker;

import io.dcp.engine.ApiVersion;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.ssh.SshException;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Puts what went wrong with one engine into an error code and a plain sentence. */
final class EngineFailures {
  private static final int LONGEST_SENTENCE = 500;

  private final EngineTarget target;

  EngineFailures(EngineTarget target) {
    this.target = target;
  }

  /** The failure of a call, whatever it was. */
  RuntimeException of(Throwable failure) {
    return switch (failure) {
      case DomainException known -> known;
      case EngineAnswerException answer -> answered(answer);
      case UncheckedIOException io -> broken(rootOf(io));
      case IOException io -> broken(io);
      case InterruptedException _ -> unreachable("the call was broken off", failure);
      case RuntimeException other ->
          other.getCause() instanceof IOException io ? broken(io) : unexpected(other);
      default -> unexpected(failure);
    };
  }

  DomainException timeout(Duration deadline) {
    return new DomainException(
        ErrorCode.ENGINE_TIMEOUT,
        "The server “%s” did not answer within %s."
            .formatted(target.name(), Durations.inWords(deadline)));
  }

  DomainException busy() {
    return new DomainException(
        ErrorCode.ENGINE_TIMEOUT,
        "The server “%s” is busy: too many calls wait for its answers.".formatted(target.name()));
  }

  DomainException tooOld(String engineVersion) {
    return new DomainException(
        ErrorCode.ENGINE_INCOMPATIBLE,
        "The engine of the server “%s” speaks version %s of the Docker API; the oldest supported one is %s."
            .formatted(target.name(), shown(engineVersion), ApiVersion.OLDEST));
  }

  DomainException noEngine() {
    return new DomainException(
        ErrorCode.ENGINE_INCOMPATIBLE,
        "What answers at the address of the server “%s” is not a Docker engine."
            .formatted(target.name()));
  }

  DomainException refused(String sentence) {
    return new DomainException(
        ErrorCode.ENGINE_REFUSED,
        "The engine of the server “%s” refused: %s".formatted(target.name(), ended(sentence)));
  }

  /** The engine's sentence, fit to be shown: one line, no control characters, bounded. */
  static String shown(String sentence) {
    var line = sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= LONGEST_SENTENCE ? line : line.substring(0, LONGEST_SENTENCE) + "…";
  }

  /** The engine's sentence as the end of one of ours: engines leave the full stop out. */
  static String ended(String sentence) {
    var line = shown(sentence);
    return line.endsWith(".") || line.endsWith("…") ? line : line + ".";
  }

  private DomainException answered(EngineAnswerException answer) {
    var sentence = answer.sentence().toLowerCase(Locale.ROOT);
    if (sentence.contains("client version")
        && (sentence.contains("too new") || sentence.contains("too old"))) {
      return new DomainException(
          ErrorCode.ENGINE_INCOMPATIBLE,
          "The engine of the server “%s” refuses the version of the Docker API that the platform speaks: %s"
              .formatted(target.name(), ended(answer.sentence())),
          answer);
    }
    if (sentence.contains("http request to an https server")) {
      return unreachable("it expects TLS", answer);
    }
    return refused(answer.sentence().isBlank() ? "status " + answer.status() : answer.sentence());
  }

  private DomainException broken(IOException failure) {
    if (failure instanceof AddressRefusedException) {
      return new DomainException(ErrorCode.ENDPOINT_REFUSED, REFUSED_ADDRESS, failure);
    }
    if (failure instanceof AnswerTooLargeException) {
      return refused("its answer is too large.");
    }
    if (failure instanceof SshException ssh
        && ssh.reason() == SshException.Reason.HOST_KEY_CHANGED) {
      return new DomainException(ErrorCode.HOST_KEY_CHANGED, keyChanged(ssh), failure);
    }
    return unreachable(reason(failure), failure);
  }

  private String keyChanged(SshException failure) {
    return "The server “%s” is not connected to: %s%s."
        .formatted(
            target.name(),
            failure.getMessage(),
            failure.shownKey().map(key -> ", but " + key.fingerprint()).orElse(""));
  }

  private static final String REFUSED_ADDRESS =
      "The platform does not connect to this address. An administrator can allow it.";

  private DomainException unreachable(String reason, Throwable cause) {
    return new DomainException(
        ErrorCode.ENGINE_UNREACHABLE,
        "The server “%s” does not answer: %s.".formatted(target.name(), reason),
        cause);
  }

  private String reason(IOException failure) {
    return switch (failure) {
      case SSLPeerUnverifiedException _ -> "its certificate is for another name";
      case SSLException tls -> tlsReason(tls);
      case ConnectTimeoutException _, SocketTimeoutException _ ->
          "no connection within the time allowed";
      case ConnectException _ -> "the connection was refused";
      case NoRouteToHostException _ -> "there is no route to it";
      case UnknownHostException _ -> "its name is not known";
      case NoSuchFileException _ -> "its socket does not exist";
      case SshException ssh -> String.valueOf(ssh.getMessage());
      default -> wireReason(failure);
    };
  }

  private String wireReason(IOException failure) {
    var text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("no such file")) {
      return "its socket does not exist";
    }
    if (text.contains("permission denied")) {
      return "the platform may not open its socket";
    }
    if (target.tls().isPresent() && target.tls().get().cert() == null) {
      return "it closed the connection; it probably asks for a client certificate";
    }
    return "the connection broke";
  }

  private String tlsReason(SSLException failure) {
    var text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (causes(failure).anyMatch(CertificateExpiredException.class::isInstance)) {
      return "its certificate has expired";
    }
    if (causes(failure).anyMatch(CertificateNotYetValidException.class::isInstance)) {
      return "its certificate is not valid yet";
    }
    if (causes(failure).anyMatch(CertPathBuilderException.class::isInstance)) {
      return "its certificate is not signed by a trusted authority";
    }
    if (text.contains("unrecognized ssl message") || text.contains("plaintext connection")) {
      return "it does not speak TLS";
    }
    if (text.contains("protocol_version") || text.contains("protocol")) {
      return "it speaks no TLS version that is allowed";
    }
    if (text.contains("certificate_required")
        || text.contains("bad_certificate")
        || text.contains("broken pipe")) {
      return "it does not accept the client certificate, or asks for one";
    }
    if (text.contains("no subject alternative") || text.contains("no name matching")) {
      return "its certificate is for another name";
    }
    return "no TLS connection came about";
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(
            Optional.of(failure), Optional::isPresent, f -> f.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .limit(20);
  }

  private static IOException rootOf(UncheckedIOException wrapper) {
    return Optional.ofNullable(wrapper.getCause()).orElseGet(() -> new IOException(wrapper));
  }

  private static IllegalStateException unexpected(Throwable failure) {
    return new IllegalStateException("An engine call failed unexpectedly.", failure);
  }
}
