package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.FieldChange;
import io.dcp.platform.log.LogContext;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownContainers.KnownContainer;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes intents and outcomes into the chain, with all texts made safe and bounded. */
@ApplicationScoped
public class ChainedAuditTrail implements AuditTrail {
  /** What begins a resource that says more, as {@code ID: /bin/ash}. */
  private static final Pattern CONTAINER = Pattern.compile("^[\\w.-]+");

  private static final System.Logger FAILURES = System.getLogger(ChainedAuditTrail.class.getName());

  private AuditWriter writer;
  private KnownServers servers;
  private KnownContainers containers;
  private Clock clock;

  protected ChainedAuditTrail() {}

  @Inject
  public ChainedAuditTrail(
      AuditWriter writer, KnownServers servers, KnownContainers containers, Clock clock) {
    this.writer = writer;
    this.servers = servers;
    this.containers = containers;
    this.clock = clock;
  }

  @Override
  public Entry intend(Intent intent) {
    var facts = facts(intent, Kind.INTENT, null, null);
    writer.require(facts);
    return new ChainedEntry(facts);
  }

  @Override
  public void refused(Intent intent, String code) {
    writer.keepRefusal(facts(intent, Kind.EVENT, AuditOutcome.REFUSED, code));
  }

  @Override
  public void happened(Intent intent) {
    writer.keep(facts(intent, Kind.EVENT, AuditOutcome.SUCCESS, null));
  }

  private AuditFacts facts(
      Intent intent, Kind kind, @Nullable AuditOutcome outcome, @Nullable String code) {
    return new AuditFacts(
        UUID.randomUUID(),
        kind,
        clock.instant(),
        intent.caller().map(ChainedAuditTrail::actor).orElse(null),
        text(intent.address()),
        AuditText.of(intent.action()),
        intent.server().map(this::place).orElse(null),
        text(intent.resource().map(named -> target(intent, named))),
        text(intent.requestId().or(LogContext::requestId)),
        outcome,
        code,
        null,
        safe(intent.details()),
        List.of());
  }

  private static AuditFacts.Actor actor(Caller caller) {
    return new AuditFacts.Actor(
        caller.userId().toString(),
        AuditText.of(caller.username()),
        caller.sessionId().toString(),
        caller.byToken());
  }

  private AuditFacts.Place place(ServerId server) {
    return new AuditFacts.Place(
        server.toString(),
        servers.find(server).map(known -> AuditText.of(known.name())).orElse(null));
  }

  /** Requests name containers by id mostly; people look for them by name. */
  private String target(Intent intent, String named) {
    var container = CONTAINER.matcher(named);
    if (!intent.action().startsWith("container.")
        || intent.action().equals("container.create")
        || !container.find()) {
      return named;
    }
    return intent
        .server()
        .flatMap(it -> containers.find(it, new ContainerRef(container.group()), _ -> true))
        .map(KnownContainer::name)
        .filter(name -> !name.equals(container.group()))
        .map(name -> name + " " + named)
        .orElse(named);
  }

  private static @Nullable String text(Optional<String> text) {
    return text.map(AuditText::of).orElse(null);
  }

  private static Map<String, String> safe(Map<String, String> details) {
    var safe = new TreeMap<String, String>();
    details.forEach((name, value) -> safe.put(name, AuditText.of(value)));
    return safe;
  }

  private final class ChainedEntry implements Entry {
    private final AuditFacts intent;
    private final Map<String, String> found = new ConcurrentHashMap<>();
    private volatile List<FieldChange> changes = List.of();
    private volatile Optional<String> name = Optional.empty();

    private ChainedEntry(AuditFacts intent) {
      this.intent = intent;
    }

    @Override
    public void found(String name, String value) {
      found.put(name, AuditText.of(value));
    }

    @Override
    public void named(String resource) {
      name = Optional.of(AuditText.of(resource));
    }

    @Override
    public void changed(Optional<Object> before, Optional<Object> after) {
      changes = ChangedFields.between(before, after);
    }

    @Override
    public void succeeded(Duration took) {
      finish(AuditOutcome.SUCCESS, null, took);
    }

    @Override
    public void failed(String code, Duration took) {
      finish(AuditOutcome.ofCode(code), code, took);
    }

    /** The change has happened or not by now: a lost record must not turn it into an error. */
    private void finish(AuditOutcome outcome, @Nullable String code, Duration took) {
      try {
        var details = new TreeMap<>(intent.details());
        details.putAll(found);
        var facts = name.map(intent::about).orElse(intent);
        writer.keep(facts.ended(clock.instant(), outcome, code, took, details, changes));
      } catch (RuntimeException lost) {
        FAILURES.log(System.Logger.Level.ERROR, "audit.outcome.lost entry=" + intent.entry(), lost);
      }
    }
  }
}
