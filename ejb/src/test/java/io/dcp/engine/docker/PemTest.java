package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {
  private static final byte[] P256 = HexFormat.of().parseHex("06082a8648ce3d030107");

  @Test
  void a_key_in_pkcs_8_is_read_whatever_its_algorithm() throws GeneralSecurityException {
    for (var algorithm : new String[] {"RSA", "EC", "Ed25519"}) {
      var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();

      assertThat(PemKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }
  }

  @Test
  void an_rsa_key_in_pkcs_1_is_read() throws GeneralSecurityException {
    var key = rsa();
    // PKCS#8 is SEQUENCE(4) INTEGER(3) SEQUENCE(15) OCTET STRING(4), then PKCS#1
    var pkcs1 = Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);

    assertThat(PemKey.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(key);
  }

  @Test
  void an_elliptic_curve_key_in_sec_1_is_read_behind_its_parameters()
      throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var key = (ECPrivateKey) generator.generateKeyPair().getPrivate();
    var number = key.getS().toByteArray();
    var scalar = new byte[32];
    var significant = Math.min(32, number.length);
    System.arraycopy(number, number.length - significant, scalar, 32 - significant, significant);
    var sec1 = der(0x30, new byte[] {2, 1, 1}, der(4, scalar), der(0xa0, P256));

    var read = (ECPrivateKey) PemKey.read(pem("EC PARAMETERS", P256) + pem("EC PRIVATE KEY", sec1));

    assertThat(read.getS()).isEqualTo(key.getS());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nMIT/\n-----END EC PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"
      })
  void what_is_no_key_is_refused(String pem) {
    assertThatThrownBy(() -> PemKey.read(pem)).isInstanceOf(GeneralSecurityException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----"
      })
  void an_encrypted_key_is_refused_with_that_reason(String pem) {
    assertThatThrownBy(() -> PemKey.read(pem)).hasMessageContaining("encrypted");
  }

  @Test
  void material_that_cannot_be_used_names_its_field() throws GeneralSecurityException {
    var key = pem("PRIVATE KEY", rsa().getEncoded());

    assertThat(refusedField(new TlsMaterial("no certificate", null, null, false)))
        .isEqualTo("tls.ca");
    assertThat(refusedField(new TlsMaterial(null, null, key, false))).isEqualTo("tls.cert");
    assertThat(refusedField(new TlsMaterial(null, "cert", null, false))).isEqualTo("tls.key");
    assertThat(refusedField(new TlsMaterial(null, "cert", key, false))).isEqualTo("tls.cert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void a_key_fits_only_its_own_certificate(String algorithm) throws GeneralSecurityException {
    var own = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    var foreign = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    var ofAnotherKind =
        KeyPairGenerator.getInstance(algorithm.equals("RSA") ? "EC" : "RSA").generateKeyPair();

    assertThat(KeyPairs.match(own.getPrivate(), own.getPublic())).isTrue();
    assertThat(KeyPairs.match(foreign.getPrivate(), own.getPublic())).isFalse();
    assertThat(KeyPairs.match(ofAnotherKind.getPrivate(), own.getPublic())).isFalse();
  }

  @Test
  void without_material_the_platforms_own_trust_holds() {
    assertThat(PemTls.strategy(new TlsMaterial(null, null, null, false))).isNotNull();
    assertThat(PemTls.strategy(new TlsMaterial(null, null, null, true))).isNotNull();
  }

  private static String refusedField(TlsMaterial material) {
    var refused = catchThrowableOfType(DomainException.class, () -> PemTls.strategy(material));
    assertThat(refused.code()).isEqualTo(ErrorCode.TLS_MATERIAL_REFUSED);
    return refused.fieldErrors().getFirst().field();
  }

  private static PrivateKey rsa() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
  }

  private static String pem(String type, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(type, Base64.getMimeEncoder().encodeToString(der), type);
  }

  private static byte[] der(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    var whole = new ByteArrayOutputStream();
    whole.write(tag);
    whole.write(content.size());
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }
}
