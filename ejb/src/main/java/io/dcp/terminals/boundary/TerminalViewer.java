package io.dcp.terminals.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sees one terminal. Its methods are called one at a time. */
public interface TerminalViewer {

  /**
   * The first that is told, and nothing else is told before it returns.
   *
   * @param id resumes the terminal after a network blip
   * @param shell the path of the shell that was found; null when a command was given
   * @param recording the recording of what is shown; null when there is none
   */
  void session(String id, @Nullable String shell, @Nullable UUID recording);

  /**
   * Bytes of the program; waits as long as the viewer does not take them.
   *
   * @return false when the viewer has gone
   */
  boolean output(byte[] bytes) throws InterruptedException;

  /**
   * The program has ended.
   *
   * @param code null when the engine does not tell it, as for a container's own program
   */
  void exited(@Nullable Integer code);

  /**
   * Something went wrong; the terminal may go on.
   *
   * @param code of {@link io.dcp.platform.problem.ErrorCode}
   */
  void failed(String code, String detail);

  /** Nothing follows. */
  void over(String detail);

  /** The terminal goes on elsewhere: the user has resumed it in another connection. */
  void replaced();
}
