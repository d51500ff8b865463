package io.dcp.preflight;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The effective configuration.
 *
 * @param httpPort where the console listens
 * @param httpsPort the same with TLS; -1, the default, leaves TLS to a proxy in front
 * @param dataFolder absolute path
 * @param database where the data is
 * @param databaseWait how long a database that does not answer yet is waited for
 * @param variables what the server gets; a variable without a value must be unset
 */
record Configuration(
    int httpPort,
    int httpsPort,
    Path dataFolder,
    DatabaseAddress database,
    Duration databaseWait,
    Map<String, String> variables) {
  private static final Set<String> WEB = Set.of("https", "http");

  static Configuration from(Variables given) {
    int httpPort = Rules.number("DCP_HTTP_PORT", given.get("DCP_HTTP_PORT", "9080"), 1, 65535);
    int httpsPort = httpsPort(given.get("DCP_HTTPS_PORT", "-1"));
    if (httpPort == httpsPort) {
      throw new RefusedException(
          "DCP_HTTP_PORT and DCP_HTTPS_PORT are both " + httpPort + ": they must differ.");
    }
    var dataFolder = folder(given.get("DCP_DATA_DIR", "data"));
    var database = DatabaseAddress.from(given, dataFolder);
    int wait = Rules.number("DCP_DB_WAIT_SECONDS", given.get("DCP_DB_WAIT_SECONDS", "60"), 0, 3600);

    var effective = new LinkedHashMap<String, String>();
    effective.put("DCP_HTTP_PORT", Integer.toString(httpPort));
    effective.put("DCP_HTTPS_PORT", Integer.toString(httpsPort));
    effective.put("DCP_DATA_DIR", dataFolder.toString());
    effective.put("DCP_DB_URL", database.url());
    effective.put("DCP_DB_USER", database.user());
    effective.put("DCP_DB_PASSWORD", database.password());
    effective.putAll(optional(given));
    return new Configuration(
        httpPort, httpsPort, dataFolder, database, Duration.ofSeconds(wait), Map.copyOf(effective));
  }

  private static Map<String, String> optional(Variables given) {
    var found = new TreeMap<String, String>();
    for (var name : List.of("DCP_MASTER_KEY", "DCP_MASTER_KEY_PREVIOUS")) {
      given.findSecret(name).ifPresent(it -> found.put(name, Rules.key(name, it.strip())));
    }
    given
        .findSecret("DCP_SETUP_TOKEN")
        .ifPresent(it -> found.put("DCP_SETUP_TOKEN", setupToken(it)));
    given
        .find("DCP_PUBLIC_URL")
        .ifPresent(it -> found.put("DCP_PUBLIC_URL", Rules.url("DCP_PUBLIC_URL", it, WEB)));
    given
        .find("DCP_ALLOWED_ORIGINS")
        .ifPresent(
            it -> found.put("DCP_ALLOWED_ORIGINS", Rules.origins("DCP_ALLOWED_ORIGINS", it)));
    given
        .find("DCP_TRUSTED_PROXIES")
        .ifPresent(
            it -> found.put("DCP_TRUSTED_PROXIES", Rules.networks("DCP_TRUSTED_PROXIES", it)));
    given
        .find("DCP_LOCAL_ENGINE")
        .ifPresent(it -> found.put("DCP_LOCAL_ENGINE", Rules.engine("DCP_LOCAL_ENGINE", it)));
    return found;
  }

  private static int httpsPort(String value) {
    return value.equals("-1") ? -1 : Rules.number("DCP_HTTPS_PORT", value, 1, 65535);
  }

  private static String setupToken(String value) {
    if (value.matches("[A-Za-z0-9_-]{16,256}")) {
      return value;
    }
    throw RefusedException.of(
        "DCP_SETUP_TOKEN", "must be 16 to 256 letters, digits, \"-\" or \"_\".");
  }

  private static Path folder(String value) {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw RefusedException.of("DCP_DATA_DIR", "is no valid path.");
    }
  }
}
