package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.config.Settings;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another implementation of MicroProfile JWT accepts our tokens by our published keys. */
class StockVerifierTest {
  private final SigningKeys keys =
      InMemorySigningKeys.keys(new InMemorySigningKeys(), Clock.systemUTC());
  private final AccessTokenIssuer issuer =
      new AccessTokenIssuer(keys, IdentitySettings.from(Settings.of(Map.of())), Clock.systemUTC());

  @Test
  void a_stock_verifier_accepts_our_tokens() throws Exception {
    var user = UUID.randomUUID();
    var token = issuer.issue(user, "ada", UUID.randomUUID(), List.of("admin", "viewer"));

    var principal = new DefaultJWTParser(contract("dcp-api")).parse(token);

    assertThat(principal.getName()).isEqualTo("ada");
    assertThat(principal.getSubject()).isEqualTo(user.toString());
    assertThat(principal.getGroups()).containsExactlyInAnyOrder("admin", "viewer");
    assertThat(principal.getIssuer()).isEqualTo(AccessTokenIssuer.ISSUER);
    assertThat(principal.getTokenID()).isNotBlank();
  }

  @Test
  void and_refuses_them_for_another_audience() {
    var token = issuer.issue(UUID.randomUUID(), "ada", UUID.randomUUID(), List.of("admin"));

    assertThatThrownBy(() -> new DefaultJWTParser(contract("another-api")).parse(token))
        .isInstanceOf(ParseException.class);
  }

  private JWTAuthContextInfo contract(String audience) {
    var contract = new JWTAuthContextInfo();
    contract.setIssuedBy(AccessTokenIssuer.ISSUER);
    contract.setExpectedAudience(Set.of(audience));
    contract.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    contract.setPublicKeyContent(
        com.nimbusds.jose.util.JSONObjectUtils.toJSONString(keys.publicKeySet()));
    return contract;
  }
}
