package io.dcp.engine;

import io.dcp.platform.problem.ErrorCode;

/**
 * Programs inside the containers of one engine: those that are started there ({@code exec}) and the
 * containers' own ({@code attach}).
 *
 * <p>A {@code container} is told as in {@link EngineContainers}; one that does not run, or is
 * paused, is {@link ErrorCode#CONTAINER_STATE}.
 */
public interface EnginePrograms {

  /**
   * Prepares a program ({@code POST /containers/{id}/exec}).
   *
   * @return its id
   */
  String prepare(String container, ProgramRequest request);

  /**
   * Starts a prepared program. What keeps it from running, as an unknown user or a missing file,
   * comes as its output and as the exit code 126 or 127.
   *
   * @param terminal as in its request
   */
  ProgramStream start(String program, boolean terminal);

  /** Whether it runs ({@code GET /exec/{id}/json}). */
  ProgramState state(String program);

  /**
   * Changes the size of a program's terminal; engines refuse it in the moment of the start.
   *
   * @param columns 1 to 10000
   * @param rows 1 to 10000
   */
  void resize(String program, int columns, int rows);

  /**
   * Connects to the container's own program, from now on. Its input reaches it only if the
   * container was created to have one.
   */
  ProgramStream attach(String container);

  /** As {@link #resize}, for the container's own program; nothing happens without a terminal. */
  void resizeContainer(String container, int columns, int rows);
}
