package io.dcp.terminals.control;

import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
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
import java.util.function.Supplier;

/** Begins sessions: with programs of their own, or with that of the container. */
@ApplicationScoped
public class TerminalOpening {
  private Fleet fleet;
  private TerminalHub hub;
  private TerminalSettings settings;
  private TerminalRecords records;
  private ShellSearch shells;
  private CommandRuns runs;

  protected TerminalOpening() {}

  @Inject
  public TerminalOpening(
      Fleet fleet,
      TerminalHub hub,
      TerminalSettings settings,
      TerminalRecords records,
      ShellSearch shells,
      CommandRuns runs) {
    this.fleet = fleet;
    this.hub = hub;
    this.settings = settings;
    this.records = records;
    this.shells = shells;
    this.runs = runs;
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
    return opened(
        "container.exec",
        caller,
        server,
        Described.command(container, String.join(" ", command), request.user()),
        () -> {
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
                  Optional.of(marker)),
              programs.start(program, request.terminal()),
              sizes(size -> programs.resize(program, size.columns(), size.rows()), request),
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
        caller,
        server,
        container,
        () ->
            new TerminalSession(
                new TerminalSession.Details(
                    UUID.randomUUID().toString(),
                    caller,
                    server,
                    container,
                    null,
                    true,
                    Optional.empty()),
                programs.attach(container),
                sizes(
                    size -> programs.resizeContainer(container, size.columns(), size.rows()),
                    request),
                () -> null,
                settings.inputPatience(),
                hub::end));
  }

  /** Whatever comes of it is audited: its failure here, its end by the hub. */
  private TerminalSession opened(
      String action,
      Caller caller,
      ServerId server,
      String resource,
      Supplier<TerminalSession> opening) {
    var entry = records.begin(action, caller, server, resource);
    try {
      var session = opening.get();
      hub.add(session, entry);
      return session;
    } catch (RuntimeException failed) {
      entry.failed(codeOf(failed));
      throw failed;
    }
  }

  private static LatestSize sizes(Consumer<TerminalSize> engine, TerminalRequest request) {
    var sizes = new LatestSize(engine);
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
