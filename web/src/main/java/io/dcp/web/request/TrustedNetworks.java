package io.dcp.web.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word counts.
 *
 * @param networks single addresses or ranges such as {@code 10.0.0.0/8}
 */
record TrustedNetworks(List<String> networks) {
  // only literal addresses, so that nothing here ever asks a name server
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

  TrustedNetworks {
    networks = List.copyOf(networks);
  }

  boolean contains(String address) {
    var bytes = bytesOf(address);
    return bytes != null && networks.stream().anyMatch(network -> matches(network, bytes));
  }

  /**
   * The client according to {@code X-Forwarded-For}: the last address that is not itself a trusted
   * proxy. What stands before it was written by the client and is not believed.
   */
  String clientOf(@Nullable String forwardedFor, String peer) {
    var client = peer;
    var hops = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      var hop = hops[i].strip();
      if (bytesOf(hop) == null) {
        return client;
      }
      client = hop;
      if (!contains(hop)) {
        return client;
      }
    }
    return client;
  }

  private static boolean matches(String network, byte[] address) {
    int slash = network.indexOf('/');
    var base = bytesOf(slash < 0 ? network : network.substring(0, slash));
    if (base == null || base.length != address.length) {
      return false;
    }
    int bits = slash < 0 ? base.length * 8 : Integer.parseInt(network.substring(slash + 1));
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((base[bit / 8] & mask) != (address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static byte @Nullable [] bytesOf(String address) {
    try {
      return LITERAL.matcher(address).matches()
          ? InetAddress.getByName(address).getAddress()
          : null;
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }
}
