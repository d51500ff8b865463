package io.dcp.platform.security;

import java.util.Locale;

/**
 * Whom an address is counted for. An IPv4 address stands for itself; of an IPv6 address the first
 * 64 bits count, as whoever has one address has all of such a network (RFC 6177).
 */
public final class ClientNetwork {
  private static final int GROUPS = 4;

  private ClientNetwork() {}

  /**
   * Gives the name to count by.
   *
   * @param address a literal address; other texts stand for themselves
   */
  public static String of(String address) {
    var plain = address.replaceAll("[\\[\\]]|%.*", "");
    if (plain.indexOf(':') < 0 || plain.indexOf('.') >= 0) {
      return address;
    }
    var halves = plain.split("::", 2);
    var first = groups(halves[0]);
    var last = halves.length == 1 ? new String[0] : groups(halves[1]);
    var name = new StringBuilder();
    for (var n = 0; n < GROUPS; n++) {
      var fromEnd = n - (2 * GROUPS - last.length);
      var group = n < first.length ? first[n] : fromEnd >= 0 ? last[fromEnd] : "0";
      name.append(group.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT)).append(':');
    }
    return name + ":/64";
  }

  private static String[] groups(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }
}
