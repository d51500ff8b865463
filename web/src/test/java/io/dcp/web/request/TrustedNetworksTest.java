package io.dcp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedNetworksTest {
  private final TrustedNetworks networks =
      new TrustedNetworks(List.of("127.0.0.1", "10.1.0.0/16", "fd00::/8"));

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.0.0.2, false",
    "10.1.255.255, true",
    "10.2.0.0, false",
    "fd12::1, true",
    "fe80::1, false",
    "localhost, false",
    "10.1.0.1.example.org, false"
  })
  void an_address_belongs_to_a_range_by_its_first_bits(String address, boolean trusted) {
    assertThat(networks.contains(address)).isEqualTo(trusted);
  }

  @Test
  void the_client_is_the_last_hop_that_no_trusted_proxy_wrote() {
    assertThat(networks.clientOf("203.0.113.9", "127.0.0.1")).isEqualTo("203.0.113.9");
    assertThat(networks.clientOf("203.0.113.9, 10.1.0.7", "127.0.0.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void what_the_client_itself_put_into_the_header_is_not_believed() {
    assertThat(networks.clientOf("198.51.100.1, 203.0.113.9", "127.0.0.1"))
        .isEqualTo("203.0.113.9");
    assertThat(networks.clientOf("<script>, 10.1.0.7", "127.0.0.1")).isEqualTo("10.1.0.7");
  }

  @Test
  void without_the_header_the_peer_itself_is_the_client() {
    assertThat(networks.clientOf(null, "127.0.0.1")).isEqualTo("127.0.0.1");
  }
}
