package io.dcp.tasks.control;

import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.platform.concurrent.TestingManagedThreads;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.AuditedInterceptor;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.RequiresInterceptor;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.validation.TestingValidation;
import io.dcp.platform.validation.Validation;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.ServersInSight;
import io.dcp.servers.control.TestingFleet;
import io.dcp.tasks.boundary.Tasks;
import io.dcp.testing.GivenBeans;
import io.dcp.testing.MovableClock;
import io.dcp.testing.RecordedAudit;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestTransactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;

/** The tasks of one running platform on a real database, wired by CDI as in the server. */
public final class TaskScene implements AutoCloseable {
  public static final Caller ADA = new Caller(UUID.randomUUID(), "ada", UUID.randomUUID());
  public static final Caller BOB = new Caller(UUID.randomUUID(), "bob", UUID.randomUUID());
  static final TaskSettings SETTINGS =
      new TaskSettings(Duration.ofMillis(20), 5, Duration.ofDays(30), Duration.ofHours(1));

  public final TestingFleet testing = new TestingFleet();
  public final TestingAccess access = new TestingAccess();
  public final RecordedAudit audit = new RecordedAudit();
  final MovableClock clock = new MovableClock();
  private final WeldContainer container;

  TaskScene(TestDatabase database) {
    this(database, Map.of());
  }

  /**
   * One platform on a database, which does not write its tasks again and again yet.
   *
   * @param more objects of the test itself
   * @param classes beans of the test itself
   */
  public TaskScene(TestDatabase database, Map<Class<?>, Object> more, Class<?>... classes) {
    var given = new HashMap<Class<?>, Object>(more);
    given.put(TestDatabase.class, database);
    given.put(EntityManager.class, database.entities());
    given.put(TaskSettings.class, SETTINGS);
    given.put(Fleet.class, testing.fleet);
    given.put(AccessDecision.class, access);
    given.put(AuditTrail.class, audit);
    given.put(Validation.class, TestingValidation.create());
    given.put(Clock.class, clock);
    container =
        new Weld(UUID.randomUUID().toString())
            .disableDiscovery()
            .addBeanClasses(TaskStore.class, OpenTasks.class, TaskLauncher.class)
            .addBeanClasses(TaskKeeping.class, Tasks.class, ServersInSight.class)
            .addBeanClasses(CurrentCaller.class, CallerScope.class)
            .addBeanClasses(AuditedRequest.class, AuditedChange.class)
            .addBeanClasses(VirtualThreadExecutor.class, TestingManagedThreads.class)
            .addBeanClasses(RequiresInterceptor.class, AuditedInterceptor.class)
            .addBeanClasses(TestTransactions.class)
            .addBeanClasses(classes)
            .addExtension(new GivenBeans(given))
            .initialize();
  }

  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Does something as a request of the caller. */
  public <T> T as(Caller caller, Callable<T> work) {
    try {
      return get(CallerScope.class).call(caller, "request-1", "192.0.2.1", work);
    } catch (RuntimeException known) {
      throw known;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** Begins a task of ada's. */
  Task launch(NewTask task, TaskWork work) {
    return as(ADA, () -> get(TaskLauncher.class).launch(task, work));
  }

  public Task task(Caller caller, UUID id) {
    return as(caller, () -> get(Tasks.class).get(id.toString()));
  }

  /** The task once it has ended. */
  public Task ended(UUID id) {
    return Awaitility.await().until(() -> task(ADA, id), task -> task.state().isEnd());
  }

  static TaskPart part(String name, @Nullable ServerId server) {
    return new TaskPart(
        name,
        server == null ? null : server.value(),
        null,
        name,
        TaskPartState.WAITING,
        null,
        null);
  }

  @Override
  public void close() {
    container.close();
    testing.close();
  }
}
