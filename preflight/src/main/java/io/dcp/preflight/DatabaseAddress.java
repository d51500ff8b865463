package io.dcp.preflight;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the database is and who signs in.
 *
 * @param url JDBC URL without credentials
 * @param user database user
 * @param password its password, may be empty
 */
record DatabaseAddress(String url, String user, String password) {
  private static final String VARIABLE = "DCP_DB_URL";
  private static final String DEFAULT_USER = "dcp";

  /**
   * Options of the embedded database: Liberty closes its connections when it stops, so H2's own
   * shutdown hook must not close the file earlier; every commit is on disk before it is answered.
   */
  private static final String H2_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  /**
   * Seconds that the driver waits; a URL that names an option keeps its own. Without them a
   * database that hangs keeps every thread that asks it. No statement of the platform runs nearly
   * as long.
   */
  private static final Map<String, String> POSTGRESQL_OPTIONS =
      new TreeMap<>(Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true"));

  static DatabaseAddress from(Variables variables, Path dataFolder) {
    var url = variables.find(VARIABLE).orElse("");
    var user = variables.get("DCP_DB_USER", DEFAULT_USER);
    var password = variables.findSecret("DCP_DB_PASSWORD").orElse("");
    if (url.isEmpty()) {
      return new DatabaseAddress(
          "jdbc:h2:file:" + dataFolder.resolve("dcp") + H2_OPTIONS, user, password);
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      return fromPlainUrl(url, user, password);
    }
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
      throw RefusedException.of(
          VARIABLE, "must start with jdbc:postgresql: (or jdbc:h2: for the embedded database).");
    }
    if (url.matches("(?i).*[?&;](user|password)=.*")
        || url.matches("jdbc:postgresql://[^/?]*@.*")) {
      throw RefusedException.of(
          VARIABLE, "must not hold credentials: use DCP_DB_USER and DCP_DB_PASSWORD.");
    }
    return new DatabaseAddress(withOptions(url), user, password);
  }

  private static String withOptions(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    var result = new StringBuilder(url);
    POSTGRESQL_OPTIONS.forEach((name, value) -> {
      if (!url.matches(".*[?&]" + name + "=.*")) {
        result.append(result.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
      }
    });
    return result.toString();
  }

  /**
   * The form that psql and most hosting services use: {@code
   * postgresql://user:password@host:port/database}.
   */
  private static DatabaseAddress fromPlainUrl(String value, String user, String password) {
    URI url;
    try {
      url = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw RefusedException.of(
          VARIABLE, "is no valid postgresql:// address (escape special characters as %40).");
    }
    if (url.getHost() == null || url.getRawPath().length() < 2) {
      throw RefusedException.of(
          VARIABLE, "must name a host and a database: postgresql://user:password@host/database.");
    }
    var login = url.getRawUserInfo() == null ? new String[0] : url.getRawUserInfo().split(":", 2);
    var port = url.getPort() < 0 ? "" : ":" + url.getPort();
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new DatabaseAddress(
        withOptions("jdbc:postgresql://" + url.getHost() + port + url.getRawPath() + query),
        login.length > 0 ? decode(login[0]) : user,
        login.length > 1 ? decode(login[1]) : password);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  boolean embedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** For people: without options, which may hold secrets such as key passwords. */
  String display() {
    return url.replaceFirst("^jdbc:", "").replaceFirst("[?;].*", "");
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + display() + ", user=" + user + "]";
  }
}
