package io.dcp.servers.control;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where the platform may connect to when an administrator registers a server: neither itself, nor
 * its neighbours on the link, nor a cloud's metadata service, nor a socket of its machine, unless
 * the configuration allows it. Private networks are where engines are; they are allowed.
 *
 * <p>It is asked at registration and again, with the address in use, for every connection: a name
 * that changes its address afterwards gains nothing. The refusal is one fixed sentence, so that it
 * tells nothing about the network.
 */
@ApplicationScoped
public class AddressPolicy implements AddressGuard {
  static final String SENTENCE =
      "The platform does not connect to this address. An administrator can allow it by %s."
          .formatted(AllowedAddresses.VARIABLE);

  /** Metadata services outside the link-local range: Azure, Alibaba, AWS over IPv6. */
  private static final AllowedAddresses METADATA =
      AllowedAddresses.parse(List.of("168.63.129.16", "100.100.100.200", "fd00:ec2::254"));

  /** This network, former benchmarks and everything from multicast to broadcast. */
  private static final AllowedAddresses NEVER_A_HOST =
      AllowedAddresses.parse(List.of("0.0.0.0/8", "224.0.0.0/3", "::/128", "ff00::/8"));

  /** IPv6 forms that carry an IPv4 address: compatible, NAT64, and 6to4 at another offset. */
  private static final AllowedAddresses CARRIES_IPV4_LAST =
      AllowedAddresses.parse(List.of("::/96", "64:ff9b::/96"));

  private static final AllowedAddresses CARRIES_IPV4_THIRD =
      AllowedAddresses.parse(List.of("2002::/16"));

  private AllowedAddresses allowed;

  protected AddressPolicy() {}

  @Inject
  public AddressPolicy(AllowedAddresses allowed) {
    this.allowed = allowed;
  }

  /**
   * Refuses an endpoint that an administrator gave.
   *
   * @throws DomainException {@link ErrorCode#ENDPOINT_REFUSED}
   */
  void check(EngineAddress endpoint) {
    var refused =
        switch (endpoint) {
          case EngineAddress.Unix unix -> !allowed.sockets().contains(unix.path());
          case EngineAddress.Tcp tcp -> refuses(tcp.host());
          case EngineAddress.Ssh ssh -> refuses(ssh.host());
        };
    if (refused) {
      throw DomainException.ofField(ErrorCode.ENDPOINT_REFUSED, "endpoint", SENTENCE);
    }
  }

  @Override
  public boolean allows(EngineTarget target, InetAddress address) {
    return switch (target.address()) {
      case EngineAddress.Unix unix -> allowed.sockets().contains(unix.path());
      case EngineAddress.Tcp tcp -> allows(tcp.host(), address);
      case EngineAddress.Ssh ssh -> allows(ssh.host(), address);
    };
  }

  private boolean refuses(String host) {
    return !Arrays.stream(addressesOf(host)).allMatch(address -> allows(host, address));
  }

  private boolean allows(String host, InetAddress address) {
    return allowed.hosts().contains(host.toLowerCase(Locale.ROOT))
        || isIn(allowed, address)
        || !isSpecial(address);
  }

  private static boolean isSpecial(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || isIn(METADATA, address)
        || isIn(NEVER_A_HOST, address)) {
      return true;
    }
    if (isIn(CARRIES_IPV4_LAST, address)) {
      return isSpecial(embedded(address, 12));
    }
    return isIn(CARRIES_IPV4_THIRD, address) && isSpecial(embedded(address, 2));
  }

  private static boolean isIn(AllowedAddresses ranges, InetAddress address) {
    return ranges.networks().stream().anyMatch(network -> network.contains(address));
  }

  private static InetAddress embedded(InetAddress address, int offset) {
    try {
      return Inet4Address.getByAddress(
          Arrays.copyOfRange(address.getAddress(), offset, offset + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A name that is not known now is decided when it is connected to. */
  private static InetAddress[] addressesOf(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException notKnown) {
      return new InetAddress[0];
    }
  }
}
