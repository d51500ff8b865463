package io.dcp.terminals.control;

import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.control.Recorder;
import io.dcp.recordings.control.SessionRecording;
import io.dcp.servers.control.Fleet;
import io.dcp.terminals.boundary.Described;
import io.dcp.terminals.boundary.TerminalRequest;
import io.dcp.terminals.boundary.TerminalSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins sessions: with programs of their own, or with that of the container. */
@ApplicationScoped
public class TerminalOpening {
  private Fleet fleet;
  private TerminalHub hub;
  private TerminalSettings settings;
  private TerminalRecords records;
  private ShellSearch shells;
  private CommandRuns runs;
  private Recorder recorder;

  protected TerminalOpening() {}

  @Inject
  public TerminalOpening(
      Fleet fleet,
      TerminalHub hub,
      TerminalSettings settings,
      TerminalRecords records,
      ShellSearch shells,
      CommandRuns runs,
      Recorder recorder) {
    this.fleet = fleet;
    this.hub = hub;
    this.settings = settings;
    this.records = records;
    this.shells = shells;
    this.runs = runs;
    this.recorder = recorder;
  }

  /** The full id of a container. */
  public String find(ServerId server, String container) {
    return fleet.engine(server).containers().inspect(container).detail().summary().id();
  }

  /** Starts a program. */
  public TerminalSession exec(
      Caller caller, ServerId server, String container, TerminalRequest request) {
    hub.requireRoom();
    var programs = fleet.engine(server).programs();
    var shell =
        request.command().isEmpty() ? shells.find(programs, container, request.user()) : null;
    var command = shell == null ? request.command() : List.of(shell);
    var line = String.join(" ", command);
    return opened(
        "container.exec",
        Described.command(container, line, request.user()),
        subject(caller, server, container, line, request),
        recording -> {
          var marker = Marker.create();
          var program = programs.prepare(container, program(request, command, marker));
          return new TerminalSession(
              new TerminalSession.Details(
                  marker.id(),
                  caller,
                  server,
                  container,
                  shell,
                  request.terminal(),
                  Optional.of(marker),
                  recording),
              new RecordedStream(programs.start(program, request.terminal()), recording),
              sizes(
                  size -> programs.resize(program, size.columns(), size.rows()),
                  recording,
                  request),
              () -> exitCode(programs, program),
              settings.inputPatience(),
              hub::end);
        });
  }

  /** Connects to the container's own program. */
  public TerminalSession attach(
      Caller caller, ServerId server, String container, TerminalRequest request) {
    hub.requireRoom();
    var programs = fleet.engine(server).programs();
    return opened(
        "container.attach",
        container,
        subject(caller, server, container, null, request),
        recording ->
            new TerminalSession(
                new TerminalSession.Details(
                    UUID.randomUUID().toString(),
                    caller,
                    server,
                    container,
                    null,
                    true,
                    Optional.empty(),
                    recording),
                new RecordedStream(programs.attach(container), recording),
                sizes(
                    size -> programs.resizeContainer(container, size.columns(), size.rows()),
                    recording,
                    request),
                () -> null,
                settings.inputPatience(),
                hub::end));
  }

  /** Whatever comes of it is audited: its failure here, its end by the hub. */
  private TerminalSession opened(
      String action,
      String resource,
      Recorder.Subject subject,
      Function<SessionRecording, TerminalSession> opening) {
    var entry = records.begin(action, subject.caller(), subject.server(), resource);
    try {
      var session = recorded(subject, opening);
      hub.add(session, entry);
      return session;
    } catch (RuntimeException failed) {
      entry.failed(codeOf(failed));
      throw failed;
    }
  }

  /** The recording comes first: a terminal that must have one is not begun without it. */
  private TerminalSession recorded(
      Recorder.Subject subject, Function<SessionRecording, TerminalSession> opening) {
    var recording = recorder.begin(subject);
    try {
      return opening.apply(recording);
    } catch (RuntimeException failed) {
      recording.discard();
      throw failed;
    }
  }

  private static Recorder.Subject subject(
      Caller caller,
      ServerId server,
      String container,
      @Nullable String command,
      TerminalRequest request) {
    var size = Optional.ofNullable(request.size()).orElse(TerminalSize.USUAL);
    return new Recorder.Subject(
        caller, server, container, command, request.terminal(), size.columns(), size.rows());
  }

  private static LatestSize sizes(
      Consumer<TerminalSize> engine, SessionRecording recording, TerminalRequest request) {
    var sizes =
        new LatestSize(size -> {
          engine.accept(size);
          recording.resized(size.columns(), size.rows());
        });
    Optional.ofNullable(request.size()).ifPresent(sizes::set);
    return sizes;
  }

  private static ProgramRequest program(
      TerminalRequest request, List<String> command, Marker marker) {
    var env = new HashMap<>(marker.variable());
    if (request.terminal()) {
      env.put("TERM", "xterm-256color");
    }
    return new ProgramRequest(command, request.user(), null, env, request.terminal());
  }

  private Integer exitCode(EnginePrograms programs, String program) {
    try {
      return runs.exitCode(programs, program);
    } catch (DomainException unknown) {
      return -1;
    }
  }

  private static String codeOf(RuntimeException failed) {
    return failed instanceof DomainException known ? known.code().name() : "INTERNAL";
  }
}
