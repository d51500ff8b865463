package io.dcp.identity.boundary;

import io.dcp.identity.control.RequestFolder;
import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CallerScope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Carries out what {@code ./dcp admin} asks for, and answers with sentences for people. */
@Singleton
@Startup
@DependsOn("IdentityStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LocalEntrance {
  private static final System.Logger LOG = System.getLogger(LocalEntrance.class.getName());
  private static final Duration ROUND = Duration.ofMillis(500);

  /** Stands in the audit records in the place of a network address. */
  private static final String HERE = "this machine (./dcp admin)";

  // the container makes startup beans by their no-argument constructor only
  @Inject private RequestFolder folder;
  @Inject private LocalRecovery recovery;
  @Inject private CallerScope callers;
  @Inject @VirtualThreads private ExecutorService threads;

  private @Nullable Repeated watching;

  @PostConstruct
  void start() {
    folder.prepare();
    watching = Repeated.start(threads, ROUND, this::look);
  }

  @PreDestroy
  void stop() {
    if (watching != null) {
      watching.close();
    }
  }

  private void look() {
    folder.take().forEach(this::carryOut);
  }

  private void carryOut(RequestFolder.Request request) {
    try {
      folder.answer(
          request, true, callers.callUnsigned(request.id(), HERE, () -> sentences(request)));
    } catch (DomainException refused) {
      folder.answer(request, false, refused.sentence());
    } catch (Exception failed) {
      LOG.log(Level.ERROR, "admin.request.failed id=" + request.id(), failed);
      folder.answer(request, false, "The platform failed at this; its log tells more.");
    }
  }

  private String sentences(RequestFolder.Request request) {
    return switch (request.what()) {
      case "reset-password" -> told(recovery.resetPassword(request.username()));
      case "reset-totp" -> {
        recovery.resetSecondFactor(request.username());
        yield "The second factor is off; the password alone signs in.";
      }
      default ->
          throw new DomainException(ErrorCode.VALIDATION_FAILED, "There is no such request.");
    };
  }

  private static String told(LocalRecovery.Recovered recovered) {
    var lines = new StringBuilder("One-time password: ").append(recovered.password());
    lines.append(
        "\nIt only serves to choose another at the next sign-in. All sessions have ended.");
    if (recovered.secondFactor()) {
      lines.append(
          "\nThe sign-in also needs a code; ./dcp admin reset-totp USER switches that off.");
    }
    if (recovered.disabled()) {
      lines.append("\nThe account is disabled: an administrator must enable it first.");
    }
    return lines.toString();
  }
}
