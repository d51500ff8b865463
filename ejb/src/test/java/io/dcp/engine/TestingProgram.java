package io.dcp.engine;

import io.dcp.engine.ProgramStream.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A program in memory: {@code cat}, or a shell that knows {@code echo}, {@code pwd}, {@code id -u},
 * {@code stty size}, {@code sleep}, {@code flood}, {@code deaf} and {@code exit}. Given with {@code
 * -c} it runs the steps between semicolons and ends; else it reads them, a line each. On a terminal
 * it ends at Ctrl-D, unless it is deaf.
 */
final class TestingProgram {
  private static final int END_OF_TRANSMISSION = 4;

  final String id;
  final String container;
  final ProgramRequest request;
  private final LinkedBlockingQueue<Chunk> output = new LinkedBlockingQueue<>();
  private final StringBuilder line = new StringBuilder();
  private boolean deaf;
  private boolean running;
  private @Nullable Integer exitCode;
  private String size = "0 0";

  /** A piece of output; without bytes it is the end. */
  record Chunk(Channel channel, byte @Nullable [] bytes) {}

  TestingProgram(String id, String container, ProgramRequest request) {
    this.id = id;
    this.container = container;
    this.request = request;
  }

  synchronized void start() {
    running = true;
    var command = request.command();
    if (command.getFirst().startsWith("no-such")) {
      print(Channel.STDOUT, "executable file not found in $PATH");
      end(127);
    } else if (command.size() > 2 && command.get(1).equals("-c")) {
      for (var step : command.get(2).split("; ")) {
        run(step);
      }
      if (running && !deaf) {
        end(0);
      }
    }
  }

  synchronized ProgramState state() {
    return new ProgramState(running, exitCode);
  }

  synchronized void resize(int columns, int rows) {
    size = rows + " " + columns;
  }

  synchronized String size() {
    return size;
  }

  synchronized void input(byte[] bytes, int offset, int length) {
    if (!running) {
      return;
    }
    if (request.command().getFirst().equals("cat")) {
      emit(Channel.STDOUT, new String(bytes, offset, length, StandardCharsets.UTF_8));
      return;
    }
    for (var next : new String(bytes, offset, length, StandardCharsets.UTF_8).toCharArray()) {
      if (next == END_OF_TRANSMISSION && request.terminal() && !deaf) {
        end(0);
      } else if (next == '\n' || next == '\r') {
        var step = line.toString();
        line.setLength(0);
        run(step);
      } else if (next >= ' ') {
        line.append(next);
      }
    }
  }

  synchronized void closeInput() {
    if (running && !request.terminal() && !deaf) {
      end(0);
    }
  }

  synchronized void end(int code) {
    if (running) {
      running = false;
      exitCode = code;
      output.add(new Chunk(Channel.STDOUT, null));
    }
  }

  boolean carries(String variable) {
    return request.env().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .anyMatch(variable::equals);
  }

  Chunk take() throws InterruptedException {
    return output.take();
  }

  /** Wakes who reads, and leaves the program running. */
  void disconnect() {
    output.add(new Chunk(Channel.STDOUT, null));
  }

  private void run(String step) {
    var words = List.of(step.strip().split(" "));
    switch (words.getFirst()) {
      case "echo" -> echo(step.strip());
      case "pwd" ->
          print(Channel.STDOUT, request.workingDir() == null ? "/" : request.workingDir());
      case "id" -> print(Channel.STDOUT, request.user() == null ? "0" : request.user());
      case "stty" -> print(Channel.STDOUT, size);
      case "deaf", "sleep" -> deaf = true;
      case "for" -> {
        // the search for a shell, or for processes
        print(Channel.STDOUT, "/bin/ash");
        end(0);
      }
      case "flood" -> {
        for (var i = 0; i < 1_000; i++) {
          print(Channel.STDOUT, "0123456789".repeat(100));
        }
      }
      case "exit" -> end(Integer.parseInt(words.get(1)));
      default -> {}
    }
  }

  private void echo(String step) {
    var stderr = step.endsWith(" >&2");
    var text = step.substring("echo ".length(), step.length() - (stderr ? " >&2".length() : 0));
    for (Map.Entry<String, String> variable : request.env().entrySet()) {
      text = text.replace("$" + variable.getKey(), variable.getValue());
    }
    print(stderr && !request.terminal() ? Channel.STDERR : Channel.STDOUT, text);
  }

  private void print(Channel channel, String text) {
    emit(channel, text + (request.terminal() ? "\r\n" : "\n"));
  }

  private void emit(Channel channel, String text) {
    output.add(new Chunk(channel, text.getBytes(StandardCharsets.UTF_8)));
  }
}
