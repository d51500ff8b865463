package io.dcp.testing;

import io.dcp.identity.control.Passwords;
import io.dcp.platform.config.DataFolder;
import io.dcp.platform.config.Settings;
import io.dcp.platform.config.WebAddresses;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Identity, access and the interceptors of the platform, wired by CDI as in the server, on a real
 * database with real transactions; only clock, audit, settings, servers and the cost of hashing are
 * the test's.
 */
public final class TestPlatform implements AutoCloseable {
  public static final String SETUP_TOKEN = "the-setup-token";
  public static final String ADDRESS = "192.0.2.1";

  private static final Validator VALIDATOR =
      jakarta.validation.Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  /** Hashing at the cost of the server would be half of what these tests do. */
  private static final Passwords QUICK_PASSWORDS = new Passwords(4);

  private final MovableClock clock = new MovableClock();
  private final RecordedAudit audit = new RecordedAudit();
  private final Map<ServerId, KnownServers.KnownServer> servers = new ConcurrentHashMap<>();
  private final TestingContainers containers = new TestingContainers();
  private final SharedContainer container;

  /**
   * Wires the platform.
   *
   * @param more beans of the test itself
   */
  public TestPlatform(TestDatabase database, Path folder, Class<?>... more) {
    var given = new HashMap<Class<?>, Object>();
    given.put(TestDatabase.class, database);
    given.put(EntityManager.class, database.entities());
    given.put(DataFolder.class, new DataFolder(folder));
    given.put(Settings.class, Settings.of(Map.of("DCP_SETUP_TOKEN", SETUP_TOKEN)));
    given.put(WebAddresses.class, new WebAddresses("http://localhost:9080", Set.of(), List.of()));
    given.put(MasterKey.class, MasterKey.of(new byte[MasterKey.LENGTH]));
    given.put(Clock.class, clock);
    given.put(Passwords.class, QUICK_PASSWORDS);
    given.put(AuditTrail.class, audit);
    given.put(KnownServers.class, (KnownServers) id -> Optional.ofNullable(servers.get(id)));
    given.put(KnownContainers.class, containers);
    given.put(Validator.class, VALIDATOR);
    container = SharedContainer.open(given, more);
  }

  public MovableClock clock() {
    return clock;
  }

  public List<String> audit() {
    return audit.lines();
  }

  /** From now on the server is registered. */
  public void register(ServerId server, String name, Map<String, String> labels) {
    servers.put(server, new KnownServers.KnownServer(name, labels));
  }

  /** The containers that access knows of. */
  public TestingContainers containers() {
    return containers;
  }

  public <T> T get(Class<T> type) {
    return container.get(type);
  }

  /** Runs work as one request of nobody in particular. */
  public <T> T request(Supplier<T> work) {
    return request(null, ADDRESS, work);
  }

  /** Runs work as one request of a signed-in caller. */
  public <T> T requestBy(Caller caller, Supplier<T> work) {
    return request(caller, ADDRESS, work);
  }

  /** Runs work as one request from an address. */
  public <T> T request(@Nullable Caller caller, String address, Supplier<T> work) {
    var context = get(RequestContextController.class);
    context.activate();
    try {
      var current = get(CurrentCaller.class);
      current.describeRequest("request-1", address);
      if (caller != null) {
        current.set(caller);
      }
      return work.get();
    } finally {
      context.deactivate();
    }
  }

  @Override
  public void close() {
    container.close();
  }
}
