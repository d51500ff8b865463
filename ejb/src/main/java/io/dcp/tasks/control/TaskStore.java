package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskState;
import io.dcp.platform.security.ServerId;
import io.dcp.tasks.entity.TaskCounts;
import io.dcp.tasks.entity.TaskDetailsRow;
import io.dcp.tasks.entity.TaskRow;
import io.dcp.tasks.entity.TaskServerRow;
import io.dcp.tasks.entity.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tasks in the database; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class TaskStore {
  private static final List<TaskState> OPEN = List.of(TaskState.QUEUED, TaskState.RUNNING);

  private EntityManager entities;

  protected TaskStore() {}

  @Inject
  public TaskStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(StoredTask task) {
    var id = task.origin().id();
    entities.persist(new TaskRow(task.origin(), task.status()));
    // the others refer to it, and nothing else tells the order
    entities.flush();
    entities.persist(new TaskDetailsRow(id, task.details()));
    task.worksOn().forEach(server -> entities.persist(new TaskServerRow(id, server)));
  }

  /** The task is as far as that now, unless it was removed. */
  public void write(StoredTask task) {
    var id = task.origin().id();
    Optional.ofNullable(entities.find(TaskRow.class, id))
        .ifPresent(row -> row.become(task.status()));
    Optional.ofNullable(entities.find(TaskDetailsRow.class, id))
        .ifPresent(row -> row.become(task.details()));
  }

  public Optional<StoredTask> find(UUID id) {
    return Optional.ofNullable(entities.find(TaskRow.class, id))
        .map(row ->
            new StoredTask(row.origin(), row.status(), detailsOf(id).details(), worksOn(id)));
  }

  private TaskDetailsRow detailsOf(UUID id) {
    return entities.find(TaskDetailsRow.class, id);
  }

  private Set<ServerId> worksOn(UUID id) {
    return entities
        .createQuery("select s from TaskServerRow s where s.task = :id", TaskServerRow.class)
        .setParameter("id", id)
        .getResultStream()
        .map(TaskServerRow::server)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A page of those that match, the newest first. */
  public List<TaskRow> find(TaskFilter filter, int most) {
    var conditions = TaskCriteria.of(filter);
    return conditions
        .applyTo(
            entities.createQuery(
                "select t from TaskRow t where "
                    + conditions.words()
                    + " order by t.createdAt desc, t.id desc",
                TaskRow.class))
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Ends whatever is open, because nobody carries it any more.
   *
   * @return how many tasks that were
   */
  public int interruptAll(Instant now) {
    var open =
        entities
            .createQuery("select t from TaskRow t where t.state in :open", TaskRow.class)
            .setParameter("open", OPEN)
            .getResultList();
    open.forEach(row -> interrupt(row, now));
    return open.size();
  }

  private void interrupt(TaskRow row, Instant now) {
    var details = detailsOf(row.id());
    var left = Interruption.of(details.details());
    details.become(left);
    row.become(
        new TaskStatus(
            TaskState.INTERRUPTED,
            row.status().startedAt(),
            now,
            row.status().cancelRequested(),
            TaskCounts.of(left.parts()),
            Interruption.ERROR));
  }

  /** Removes those that ended before; the database takes along what belongs to them. */
  public int removeEndedBefore(Instant time) {
    return entities
        .createQuery("delete from TaskRow t where t.endedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
