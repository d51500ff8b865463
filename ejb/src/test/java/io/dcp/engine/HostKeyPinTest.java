package io.dcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostKeyPinTest {
  private static final HostKey KEY = key((byte) 1);
  private static final HostKey OTHER = key((byte) 2);

  private static HostKey key(byte content) {
    var wire = new byte[4 + "ssh-ed25519".length() + 4 + 32];
    wire[3] = (byte) "ssh-ed25519".length();
    System.arraycopy("ssh-ed25519".getBytes(), 0, wire, 4, "ssh-ed25519".length());
    wire[wire.length - 1] = content;
    return HostKey.of(wire);
  }

  @Test
  void a_whole_key_is_trusted_with_or_without_its_comment() {
    var pin = HostKeyPin.parse(KEY.line() + " root@engine\n");

    assertThat(KEY.type()).isEqualTo("ssh-ed25519");
    assertThat(pin.accepts(KEY)).isTrue();
    assertThat(pin.accepts(OTHER)).isFalse();
    assertThat(pin.algorithms()).containsExactly("ssh-ed25519");
    assertThat(pin.fingerprint()).isEqualTo(KEY.fingerprint());
  }

  @Test
  void a_fingerprint_is_trusted_whatever_the_kind_of_the_key() {
    var pin = HostKeyPin.parse(KEY.fingerprint());

    assertThat(pin.accepts(KEY)).isTrue();
    assertThat(pin.accepts(OTHER)).isFalse();
    assertThat(pin.algorithms()).contains("ssh-ed25519", "rsa-sha2-512").doesNotContain("ssh-rsa");
  }

  @Test
  void bytes_that_are_no_key_are_read_without_harm() {
    assertThat(HostKey.of(new byte[] {0, 0, 0, 127, 'x'}).type()).isEqualTo("x");
    assertThat(Base64.getDecoder().decode(HostKey.of(new byte[4]).line().strip())).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yes", "MD5:00:11", "SHA256:short", "ssh-dss AAAAB3NzaC1kc3MAAACBAAAA", "a b"})
  void anything_else_is_no_host_key(String text) {
    var refusal = catchThrowableOfType(DomainException.class, () -> HostKeyPin.parse(text));

    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refusal.fieldErrors()).extracting("field").containsExactly("ssh.hostKey");
  }
}
