package io.dcp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,192.0.2.1",
    "2001:db8:1:2:3:4:5:6,2001:db8:1:2::/64",
    "2001:0DB8:0001:0002::1,2001:db8:1:2::/64",
    "[2001:db8:1:2::ff],2001:db8:1:2::/64",
    "2001:db8::1,2001:db8:0:0::/64",
    "::1,0:0:0:0::/64",
    "fe80::1%eth0,fe80:0:0:0::/64",
    "::2:3:4:5:6:7:8,0:2:3:4::/64",
    "::ffff:192.0.2.1,::ffff:192.0.2.1",
    "unknown,unknown"
  })
  void an_address_is_counted_for_its_network(String address, String network) {
    assertThat(ClientNetwork.of(address)).isEqualTo(network);
  }
}
