package io.dcp.preflight;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** The program: checks everything, then prints the effective configuration as shell assignments. */
final class Preflight {
  /** Exit code for a refusal; EX_CONFIG of sysexits.h. */
  static final int REFUSED = 78;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Preflight(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new Preflight(System.getenv(), System.out, System.err).run());
  }

  /** Returns the exit code: 0, or {@link #REFUSED} after one sentence on the error stream. */
  int run() {
    try {
      var configuration = Configuration.from(new Variables(environment));
      Surroundings.requireFreePort("DCP_HTTP_PORT", configuration.httpPort());
      Surroundings.requireFreePort("DCP_HTTPS_PORT", configuration.httpsPort());
      Surroundings.requireWritableFolder(configuration.dataFolder());
      awaitDatabase(configuration);
      out.print(ShellAssignments.of(configuration.variables()));
      out.flush();
      return 0;
    } catch (RefusedException e) {
      err.println(e.getMessage());
      return REFUSED;
    }
  }

  private void awaitDatabase(Configuration configuration) {
    var database = new Database(configuration.database());
    new DatabaseWait(
            configuration.databaseWait(),
            Duration.ofSeconds(1),
            System::nanoTime,
            Thread::sleep,
            err::println)
        .await(configuration.database().display(), database::attempt);
  }
}
