package io.dcp.servers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private final AddressPolicy policy = policy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://127.0.0.1:2376",
        "tcp://127.200.3.4:2376",
        "tcp://localhost:2376",
        "tcp://[::1]:2376",
        "tcp://0.0.0.0:2376",
        "tcp://[::]:2376",
        "tcp://[::ffff:127.0.0.1]:2376",
        "tcp://[::127.0.0.1]:2376",
        "tcp://[64:ff9b::7f00:1]:2376",
        "tcp://[2002:7f00:1::]:2376",
        "tcp://169.254.169.254:80",
        "tcp://[fe80::1]:2376",
        "tcp://[fd00:ec2::254]:80",
        "tcp://100.100.100.200:80",
        "tcp://168.63.129.16:80",
        "tcp://224.0.0.1:2376",
        "tcp://255.255.255.255:2376",
        "unix:///var/run/docker.sock"
      })
  void addresses_of_the_platform_itself_its_link_and_metadata_are_refused_with_one_sentence(
      String endpoint) {
    var refused =
        catchThrowableOfType(
            DomainException.class, () -> policy.check(EngineAddress.parse(endpoint)));

    assertThat(refused.code()).isEqualTo(ErrorCode.ENDPOINT_REFUSED);
    assertThat(refused.sentence()).isEqualTo(AddressPolicy.SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://2130706433:2376", "tcp://127.1:2376"})
  void other_spellings_of_loopback_do_not_get_through(String endpoint) {
    assertThatThrownBy(() -> policy.check(EngineAddress.parse(endpoint)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void the_jdk_never_resolves_spellings_that_only_c_libraries_read() {
    assertThatThrownBy(() -> InetAddress.getAllByName("0x7f000001"))
        .isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://10.1.2.3:2376",
        "tcp://192.168.1.5:2376",
        "tcp://172.16.0.9:2376",
        "tcp://[fd12:3456::7]:2376",
        "tcp://203.0.113.7:2376",
        "tcp://no-such-host.invalid:2376"
      })
  void private_and_public_networks_are_allowed(String endpoint) {
    assertThatCode(() -> policy.check(EngineAddress.parse(endpoint))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://127.0.0.1:2376",
        "tcp://localhost:2376",
        "tcp://[fe80::1]:2376",
        "unix:///run/docker.sock"
      })
  void what_the_configuration_allows_is_allowed(String endpoint) {
    var open = policy("127.0.0.1/32", "LOCALHOST", "fe80::/10", "unix:///run/../run/docker.sock");

    assertThatCode(() -> open.check(EngineAddress.parse(endpoint))).doesNotThrowAnyException();
  }

  @Test
  void a_name_that_changes_its_address_after_registration_gains_nothing() throws Exception {
    var target =
        new EngineTarget(
            new ServerId(UUID.randomUUID()),
            "rebound",
            EngineAddress.parse("tcp://engine.example.com:2376"),
            Optional.empty(),
            Optional.empty());

    assertThat(policy.allows(target, InetAddress.getByName("203.0.113.7"))).isTrue();
    assertThat(policy.allows(target, InetAddress.getByName("127.0.0.1"))).isFalse();
    assertThat(policy.allows(target, InetAddress.getByName("169.254.169.254"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "::/129", "-bad-", "a b", "tcp://x"})
  void a_value_that_is_no_address_stops_the_start(String value) {
    assertThatThrownBy(() -> AllowedAddresses.parse(List.of(value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DCP_ALLOWED_ENGINE_ADDRESSES")
        .hasMessageContaining(value);
  }

  private static AddressPolicy policy(String... allowed) {
    return new AddressPolicy(AllowedAddresses.parse(List.of(allowed)));
  }
}
