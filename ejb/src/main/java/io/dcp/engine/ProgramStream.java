package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;

/**
 * The bytes of a program inside a container, both ways. One thread reads, one writes, any may
 * close. Closing does not end the program.
 */
public interface ProgramStream extends AutoCloseable {

  /** Which output of the program; a terminal has only the first. */
  enum Channel {
    STDOUT,
    STDERR
  }

  /** Gets what the program writes, on the thread that reads. */
  @FunctionalInterface
  interface Output {
    /** The buffer is used again: it must be copied. */
    void received(Channel channel, byte[] buffer, int offset, int length);
  }

  /**
   * Reads until the program has closed its output or the stream is closed. What the output does
   * with the bytes holds the program up.
   *
   * @throws DomainException {@link ErrorCode#ENGINE_UNREACHABLE} when the connection breaks, {@link
   *     ErrorCode#ENGINE_REFUSED} when the engine sends what is no such stream
   */
  void readTo(Output output);

  /**
   * Sends input; waits as long as the program does not read it.
   *
   * @throws DomainException {@link ErrorCode#ENGINE_UNREACHABLE} when nothing can be sent any more
   */
  void write(byte[] buffer, int offset, int length);

  /** Tells the program that no input follows; its output goes on. */
  void closeInput();

  @Override
  void close();
}
