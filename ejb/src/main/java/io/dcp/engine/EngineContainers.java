package io.dcp.engine;

import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerProcesses;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLines;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The containers of one engine.
 *
 * <p>A {@code container} is a full id, a name, or an unambiguous prefix of an id, in that order. An
 * unknown one is {@link ErrorCode#CONTAINER_NOT_FOUND}, an ambiguous prefix {@link
 * ErrorCode#CONTAINER_AMBIGUOUS}.
 */
public interface EngineContainers {

  /**
   * Every container, also those that do not run ({@code GET /containers/json?all=1}). Fields that
   * this answer lacks are null: start, finish, restart count, memory kills, error.
   */
  List<ContainerSummary> list();

  /**
   * Some of them, as {@link #list()} shows them; those that are not there are left out.
   *
   * @param ids full ids, at most 1000
   */
  List<ContainerSummary> list(Collection<String> ids);

  /** All that the engine knows of one container ({@code GET /containers/{id}/json}). */
  ContainerInspection inspect(String container);

  /**
   * Creates a container, without starting it. {@code start} of the request is not read.
   *
   * @return the new container's id
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_NAME_TAKEN}, {@link
   *     ErrorCode#IMAGE_NOT_FOUND} when the engine lacks the image, {@link
   *     ErrorCode#VALIDATION_FAILED} for what the engine calls a bad parameter
   */
  String create(ContainerCreate request);

  /**
   * Starts it; nothing happens when it runs.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#PORT_TAKEN}, {@link
   *     ErrorCode#COMMAND_NOT_RUNNABLE}, {@link ErrorCode#CONTAINER_STATE}
   */
  void start(String container);

  /**
   * Stops it; nothing happens when it does not run.
   *
   * @param grace how long it may take to end by itself; its own setting when null
   */
  void stop(String container, @Nullable Duration grace);

  /**
   * Stops and starts it.
   *
   * @param grace as for {@link #stop}
   */
  void restart(String container, @Nullable Duration grace);

  /**
   * Removes it.
   *
   * @param force also while it runs
   * @param volumes also its anonymous volumes
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_STATE} while it runs
   */
  void remove(String container, boolean force, boolean volumes);

  /**
   * The newest lines that it wrote, oldest first.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#LOGS_NOT_READABLE} when its
   *     log driver keeps nothing to read
   */
  LogLines logs(String container, LogRange range);

  /**
   * Reads a log from a place to its end as it is now, whatever its length, in constant memory; the
   * sink may hold it up.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#LOGS_NOT_READABLE}
   */
  void readLog(String container, LogStart start, LogSink sink);

  /**
   * Follows a log from a place on: what is there, then what comes. Returns when the engine has
   * begun to answer.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#LOGS_NOT_READABLE}
   */
  LogStream followLog(String container, LogStart start);

  /**
   * Sends a signal to the container's first process.
   *
   * @param signal name or number, for example {@code SIGKILL}
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_STATE} when it does
   *     not run, {@link ErrorCode#VALIDATION_FAILED} for what the engine calls no signal
   */
  void kill(String container, String signal);

  /**
   * Freezes all its processes.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_STATE} when it does
   *     not run or is paused already
   */
  void pause(String container);

  /**
   * Lets them go on.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_STATE} when it is
   *     not paused
   */
  void unpause(String container);

  /**
   * Gives it another name.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_NAME_TAKEN}, {@link
   *     ErrorCode#VALIDATION_FAILED} when the engine does not like the name
   */
  void rename(String container, String name);

  /**
   * Its processes, as the {@code ps} of the engine's machine tells them. The columns depend on that
   * machine; the platform asks for some and takes what there is.
   *
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#CONTAINER_STATE} when it does
   *     not run
   */
  ContainerProcesses processes(String container);

  /**
   * How its file system differs from its image.
   *
   * @param most how many paths at most
   */
  ContainerChanges changes(String container, int most);

  /** Its statistics from now on, also while it does not run. */
  StatsStream stats(String container);
}
