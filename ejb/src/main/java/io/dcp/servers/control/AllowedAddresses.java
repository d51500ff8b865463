package io.dcp.servers.control;

import io.dcp.platform.config.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator allows beyond the rule: networks, host names and Unix sockets.
 *
 * @param networks for example {@code 127.0.0.0/8}
 * @param hosts names in lower case, for example {@code localhost}
 * @param sockets absolute paths
 */
record AllowedAddresses(List<Network> networks, Set<String> hosts, Set<Path> sockets) {
  static final String VARIABLE = "DCP_ALLOWED_ENGINE_ADDRESSES";

  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9._-]{0,252})");

  /** A range of addresses; an address of the other family is never in it. */
  record Network(byte[] prefix, int bits) {
    boolean contains(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads the values of the variable: CIDR ranges, addresses, host names, {@code unix://} paths.
   *
   * @throws ConfigurationException for anything else
   */
  static AllowedAddresses parse(List<String> values) {
    var networks = new ArrayList<Network>();
    var hosts = new HashSet<String>();
    var sockets = new HashSet<Path>();
    for (var value : values) {
      var path = value.startsWith("unix://") ? value.substring("unix://".length()) : value;
      var base = value.split("/", 2)[0];
      if (path.startsWith("/")) {
        sockets.add(Path.of(path).normalize());
      } else if (LITERAL.matcher(base).matches()) {
        networks.add(network(value));
      } else if (HOST.matcher(value).matches()) {
        hosts.add(value.toLowerCase(Locale.ROOT));
      } else {
        throw refused(value);
      }
    }
    return new AllowedAddresses(List.copyOf(networks), Set.copyOf(hosts), Set.copyOf(sockets));
  }

  private static Network network(String value) {
    var parts = value.split("/", 2);
    try {
      var prefix = InetAddress.getByName(parts[0]).getAddress();
      var bits = parts.length == 1 ? prefix.length * 8 : Integer.parseInt(parts[1]);
      if (bits >= 0 && bits <= prefix.length * 8) {
        return new Network(prefix, bits);
      }
    } catch (UnknownHostException | NumberFormatException wrong) {
      // told below
    }
    throw refused(value);
  }

  private static ConfigurationException refused(String value) {
    return new ConfigurationException(
        "%s must list networks such as 10.0.0.0/8, host names or unix:// paths between commas, not \"%s\"."
            .formatted(VARIABLE, value));
  }
}
