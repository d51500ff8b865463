package io.dcp.preflight;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What values may look like. Each method returns the value in its normal form or refuses with the
 * variable's name.
 */
final class Rules {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private Rules() {}

  /** A whole number from {@code least} to {@code most}. */
  static int number(String variable, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same sentence as for a number out of range
    }
    throw RefusedException.of(
        variable,
        "is \"%s\", but must be a whole number from %d to %d.".formatted(value, least, most));
  }

  /**
   * An absolute URL with one of the schemes, a host, and neither user information nor a fragment.
   */
  static String url(String variable, String value, Set<String> schemes) {
    var url = parse(value).filter(it -> has(it, schemes));
    if (url.isEmpty() || url.get().getRawUserInfo() != null || url.get().getRawFragment() != null) {
      throw RefusedException.of(
          variable,
          "must be a URL such as %s://dcp.example.com."
              .formatted(schemes.stream().sorted().findFirst().get()));
    }
    return value;
  }

  /** Origins as browsers send them (RFC 6454): scheme, host and port, separated by commas. */
  static String origins(String variable, String value) {
    for (var origin : list(value)) {
      var url = parse(origin).filter(it -> has(it, Set.of("http", "https")));
      if (url.isEmpty()
          || !origin.equals(url.get().getScheme() + "://" + url.get().getRawAuthority())) {
        throw RefusedException.of(
            variable,
            "holds \"%s\", but must be a list of origins such as https://dcp.example.com, without a path."
                .formatted(origin));
      }
    }
    return value;
  }

  /** Addresses or ranges in CIDR form, separated by commas. */
  static String networks(String variable, String value) {
    for (var network : list(value)) {
      var parts = network.split("/", 2);
      boolean v4 = IPV4.matcher(parts[0]).matches();
      boolean v6 = !v4 && IPV6.matcher(parts[0]).matches();
      if ((!v4 && !v6) || (parts.length == 2 && !prefix(parts[1], v4 ? 32 : 128))) {
        throw RefusedException.of(
            variable,
            "holds \"%s\", but must be a list of addresses or ranges such as 10.0.0.0/8."
                .formatted(network));
      }
    }
    return value;
  }

  private static boolean prefix(String bits, int most) {
    return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= most;
  }

  /** A key of 32 bytes in base64. */
  static String key(String variable, String value) {
    try {
      if (Base64.getDecoder().decode(value).length == 32) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // the same sentence as for a wrong length
    }
    throw RefusedException.of(
        variable, "must be 32 bytes in base64 (`openssl rand -base64 32` makes one).");
  }

  /** Where the local engine listens: {@code none}, a Unix socket or a TCP address. */
  static String engine(String variable, String value) {
    boolean valid =
        value.equals("none")
            || (value.startsWith("unix:///") && value.length() > "unix:///".length())
            || parse(value).filter(it -> has(it, Set.of("tcp"))).isPresent();
    if (!valid) {
      throw RefusedException.of(
          variable,
          "is \"%s\", but must be none, unix:///path/to/docker.sock or tcp://host:port."
              .formatted(value));
    }
    return value;
  }

  private static boolean has(URI url, Set<String> schemes) {
    return url.getScheme() != null && schemes.contains(url.getScheme()) && url.getHost() != null;
  }

  private static List<String> list(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip).toList();
  }

  private static Optional<URI> parse(String value) {
    try {
      return Optional.of(new URI(value));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
