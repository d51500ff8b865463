package io.dcp.engine;

import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Programs in memory. One whose script looks for a marker in /proc ends those that carry it. */
public final class TestingPrograms implements EnginePrograms {
  private static final Pattern MARKER = Pattern.compile("DCP_SESSION=[-0-9a-zA-Z]+");

  private final TestingEngine engine;
  private final Map<String, TestingProgram> programs = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  TestingPrograms(TestingEngine engine) {
    this.engine = engine;
  }

  /** How many programs run in the containers now. */
  public long running() {
    return programs.values().stream().filter(program -> program.state().running()).count();
  }

  /** How many were ever prepared. */
  public int prepared() {
    return numbers.get();
  }

  /** The terminals' sizes, as {@code stty size} tells them. */
  public List<String> sizes() {
    return programs.values().stream().map(TestingProgram::size).toList();
  }

  @Override
  public String prepare(String container, ProgramRequest request) {
    engine.enter();
    var id = engine.containers().requireRunning(container);
    var program = new TestingProgram("%064x".formatted(numbers.incrementAndGet()), id, request);
    programs.put(program.id, program);
    return program.id;
  }

  @Override
  public ProgramStream start(String program, boolean terminal) {
    engine.enter();
    var found = find(program);
    var script = String.join(" ", found.request.command());
    var marker = MARKER.matcher(script);
    if (script.contains("/proc/") && marker.find()) {
      var wanted = marker.group();
      programs.values().stream()
          .filter(other -> other.container.equals(found.container) && other.carries(wanted))
          .forEach(other -> other.end(137));
    }
    found.start();
    return new Stream(found);
  }

  @Override
  public ProgramState state(String program) {
    engine.enter();
    return find(program).state();
  }

  @Override
  public void resize(String program, int columns, int rows) {
    engine.enter();
    find(program).resize(columns, rows);
  }

  @Override
  public ProgramStream attach(String container) {
    engine.enter();
    var id = engine.containers().requireRunning(container);
    var own =
        new TestingProgram(
            "",
            id,
            new ProgramRequest(
                List.of("sh", "-c", "echo tick; deaf"), null, null, Map.of(), false));
    own.start();
    return new Stream(own);
  }

  @Override
  public void resizeContainer(String container, int columns, int rows) {
    engine.enter();
    engine.containers().requireRunning(container);
  }

  /** Every program of a container that has ended is gone. */
  void ended(String container) {
    programs.values().stream()
        .filter(program -> program.container.equals(container))
        .forEach(program -> program.end(137));
  }

  private TestingProgram find(String program) {
    return Optional.ofNullable(programs.get(program))
        .orElseThrow(() -> engine.fails(ErrorCode.ENGINE_REFUSED, "has no program " + program));
  }

  private static final class Stream implements ProgramStream {
    private final TestingProgram program;
    private volatile boolean closed;

    Stream(TestingProgram program) {
      this.program = program;
    }

    @Override
    public void readTo(Output output) {
      try {
        while (!closed) {
          var chunk = program.take();
          var bytes = chunk.bytes();
          if (bytes == null) {
            return;
          }
          output.received(chunk.channel(), bytes, 0, bytes.length);
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      program.input(buffer, offset, length);
    }

    @Override
    public void closeInput() {
      program.closeInput();
    }

    @Override
    public void close() {
      closed = true;
      program.disconnect();
    }
  }
}
