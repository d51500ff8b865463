package io.dcp.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "9080x", "99999999999"})
  void a_port_outside_of_the_range_is_refused_with_the_range(String value) {
    assertThatThrownBy(() -> Rules.number("DCP_HTTP_PORT", value, 1, 65535))
        .isInstanceOf(RefusedException.class)
        .hasMessage("DCP_HTTP_PORT is \"%s\", but must be a whole number from 1 to 65535.", value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9080", "65535"})
  void both_ends_of_the_range_are_allowed(String value) {
    assertThat(Rules.number("DCP_HTTP_PORT", value, 1, 65535)).isEqualTo(Integer.parseInt(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://dcp.example.com", "http://10.0.0.1:8080", "https://[::1]:9443/base"})
  void a_public_url_is_a_web_address(String value) {
    assertThat(Rules.url("DCP_PUBLIC_URL", value, Set.of("http", "https"))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dcp.example.com",
        "ftp://dcp",
        "https://",
        "https://a b",
        "https://u:p@dcp",
        "https://d#x"
      })
  void anything_else_is_no_public_url(String value) {
    assertThatThrownBy(() -> Rules.url("DCP_PUBLIC_URL", value, Set.of("http", "https")))
        .hasMessageStartingWith("DCP_PUBLIC_URL must be a URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://dcp.example.com", "https://a:8443, http://b", "http://192.168.1.2:9080"})
  void origins_are_scheme_host_and_port(String value) {
    assertThat(Rules.origins("DCP_ALLOWED_ORIGINS", value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a/",
        "https://a,",
        "*",
        "a.example.com",
        "null",
        "https://a/path",
        "https://a?x=1"
      })
  void an_origin_with_more_or_less_is_refused(String value) {
    assertThatThrownBy(() -> Rules.origins("DCP_ALLOWED_ORIGINS", value))
        .hasMessageStartingWith("DCP_ALLOWED_ORIGINS holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1", "::1/128", "fd00::/8, 192.168.0.0/16"})
  void networks_are_addresses_or_ranges(String value) {
    assertThat(Rules.networks("DCP_TRUSTED_PROXIES", value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "300.1.1.1",
        "proxy.local",
        "::1/129",
        "10.0.0.0/",
        "10.0.0",
        "1.2.3.4.",
        "/8"
      })
  void anything_else_is_no_network(String value) {
    assertThatThrownBy(() -> Rules.networks("DCP_TRUSTED_PROXIES", value))
        .hasMessageStartingWith("DCP_TRUSTED_PROXIES holds");
  }

  @Test
  void a_key_has_32_bytes() {
    var key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    assertThat(Rules.key("DCP_MASTER_KEY", key)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAEC", "not base64!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
  void a_wrong_key_is_refused_without_showing_it(String value) {
    assertThatThrownBy(() -> Rules.key("DCP_MASTER_KEY", value))
        .hasMessageStartingWith("DCP_MASTER_KEY must be 32 bytes in base64")
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "unix:///var/run/docker.sock", "tcp://10.0.0.5:2376"})
  void a_local_engine_is_a_socket_an_address_or_none(String value) {
    assertThat(Rules.engine("DCP_LOCAL_ENGINE", value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/var/run/docker.sock", "unix://", "unix:///", "ssh://host", "tcp://", "None"})
  void anything_else_is_no_local_engine(String value) {
    assertThatThrownBy(() -> Rules.engine("DCP_LOCAL_ENGINE", value))
        .hasMessageStartingWith("DCP_LOCAL_ENGINE is");
  }
}
