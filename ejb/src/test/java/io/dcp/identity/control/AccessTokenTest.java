package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.dcp.platform.config.Settings;
import io.dcp.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** S06: what is and what is not one of our tokens. */
class AccessTokenTest {
  private static final UUID USER = UUID.randomUUID();
  private static final UUID SESSION = UUID.randomUUID();

  private final MovableClock clock = new MovableClock();
  private final InMemorySigningKeys store = new InMemorySigningKeys();
  private final SigningKeys keys = InMemorySigningKeys.keys(store, clock);
  private final AccessTokenIssuer issuer =
      new AccessTokenIssuer(keys, IdentitySettings.from(Settings.of(Map.of())), clock);
  private final AccessTokenVerifier verifier = new AccessTokenVerifier(keys, clock);

  @Test
  void a_token_says_who_asks_in_the_form_of_microprofile_jwt() throws Exception {
    var token = issue();

    var verified = verifier.verify(token).orElseThrow();
    assertThat(verified.caller().userId()).isEqualTo(USER);
    assertThat(verified.caller().username()).isEqualTo("ada");
    assertThat(verified.caller().sessionId()).isEqualTo(SESSION);
    assertThat(verified.expiresAt()).isEqualTo(Instant.parse("2026-11-23T10:05:00Z"));
    assertThat(verified.claims())
        .containsKeys("iss", "aud", "sub", "upn", "groups", "jti", "iat", "exp", "sid")
        .containsEntry("groups", java.util.Set.of("admin"));
    assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(keys.active().getKeyID());
    assertThat(verified.toString()).doesNotContain(token);
  }

  @Test
  void a_token_holds_for_five_minutes_and_the_skew() {
    var token = issue();

    clock.advance(Duration.ofMinutes(5).plusSeconds(29));
    assertThat(verifier.verify(token)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(verifier.verify(token)).isEmpty();
  }

  @Test
  void every_changed_part_is_noticed() {
    var parts = issue().split("\\.", -1);
    var other = new AccessTokenTest().issue().split("\\.", -1);

    assertThat(verifier.verify(other[0] + "." + parts[1] + "." + parts[2])).isEmpty();
    assertThat(verifier.verify(parts[0] + "." + other[1] + "." + parts[2])).isEmpty();
    assertThat(verifier.verify(parts[0] + "." + parts[1] + "." + other[2])).isEmpty();
    assertThat(verifier.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
  }

  @Test
  void no_signature_is_no_token() {
    assertThat(verifier.verify(new PlainJWT(claims(c -> {})).serialize())).isEmpty();
  }

  @Test
  void the_public_key_as_a_shared_secret_signs_nothing() throws Exception {
    var forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keys.active().getKeyID()).build(),
            claims(c -> {}));
    forged.sign(new MACSigner(keys.active().toECPublicKey().getEncoded()));

    assertThat(verifier.verify(forged.serialize())).isEmpty();
  }

  @Test
  void a_foreign_key_is_refused_under_any_name() throws Exception {
    var foreign = foreignKey();
    var ours = keys.active().getKeyID();

    assertThat(verifier.verify(sign(foreign, header(ours), claims(c -> {})))).isEmpty();
    assertThat(verifier.verify(sign(foreign, header(foreign.getKeyID()), claims(c -> {}))))
        .isEmpty();
    assertThat(verifier.verify(sign(foreign, header(null), claims(c -> {})))).isEmpty();
  }

  @Test
  void a_key_brought_along_in_the_header_is_refused_even_when_the_signature_is_ours()
      throws Exception {
    var kid = keys.active().getKeyID();
    var jwk =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(kid)
            .jwk(foreignKey().toPublicJWK())
            .build();
    var jku =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(kid)
            .jwkURL(URI.create("https://evil.example/k"))
            .build();
    var x5u =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(kid)
            .x509CertURL(URI.create("https://evil.example/c"))
            .build();

    for (var header : List.of(jwk, jku, x5u)) {
      assertThat(verifier.verify(sign(keys.active(), header, claims(c -> {})))).isEmpty();
    }
  }

  @Test
  void wrong_or_missing_claims_are_refused() throws Exception {
    assertThat(verifier.verify(signed(c -> {}))).isPresent();
    assertThat(verifier.verify(signed(c -> c.issuer("https://evil.example")))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.audience("another-api")))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.audience(List.of("dcp-api", "another-api")))))
        .isEmpty();
    assertThat(verifier.verify(signed(c -> c.expirationTime(null)))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.issueTime(null)))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.subject("not-an-id")))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.subject(null)))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.claim("upn", null)))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.claim("sid", 7)))).isEmpty();
    assertThat(verifier.verify(signed(c -> c.notBeforeTime(after(Duration.ofSeconds(40))))))
        .isEmpty();
    assertThat(verifier.verify(signed(c -> c.notBeforeTime(after(Duration.ofSeconds(20))))))
        .isPresent();
    assertThat(verifier.verify(signed(c -> c.issueTime(after(Duration.ofMinutes(2)))))).isEmpty();
  }

  @Test
  void huge_and_senseless_texts_are_refused_unread() throws Exception {
    assertThat(
            verifier.verify(
                signed(c -> c.claim("pad", "x".repeat(AccessTokenVerifier.MAX_LENGTH)))))
        .isEmpty();
    for (var text : List.of("", ".", "..", "a.b.c", "dcp_abcdef", "e30.e30.", "\u0000")) {
      assertThat(verifier.verify(text)).as(text).isEmpty();
    }
  }

  @Test
  void the_key_survives_a_restart_and_the_published_set_has_no_private_half() {
    var token = issue();
    var afterRestart = InMemorySigningKeys.keys(store, clock);

    assertThat(new AccessTokenVerifier(afterRestart, clock).verify(token)).isPresent();
    assertThat(afterRestart.active().isPrivate()).isTrue();
    assertThat(afterRestart.publicKeySet().toString())
        .contains("kid", "P-256")
        .doesNotContain("{d=", " d=");
  }

  private String issue() {
    return issuer.issue(USER, "ada", SESSION, List.of("admin"));
  }

  private String signed(Consumer<JWTClaimsSet.Builder> change) throws Exception {
    return sign(keys.active(), header(keys.active().getKeyID()), claims(change));
  }

  private static String sign(ECKey key, JWSHeader header, JWTClaimsSet claims) throws Exception {
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private static JWSHeader header(@org.jspecify.annotations.Nullable String keyId) {
    return new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(keyId).build();
  }

  private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(AccessTokenIssuer.ISSUER)
            .audience(AccessTokenIssuer.AUDIENCE)
            .subject(USER.toString())
            .claim("upn", "ada")
            .claim("sid", SESSION.toString())
            .jwtID("1")
            .issueTime(after(Duration.ZERO))
            .expirationTime(after(Duration.ofMinutes(5)));
    change.accept(claims);
    return claims.build();
  }

  private Date after(Duration delay) {
    return Date.from(clock.instant().plus(delay));
  }

  private static ECKey foreignKey() throws Exception {
    return new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
  }
}
