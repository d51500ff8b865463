package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forged and damaged access tokens: all of them get one and the same 401 (S06). */
class TokenAttacksIT {
  private static final String ME = "/api/v1/auth/me";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Stream<Arguments> forgeries() throws GeneralSecurityException {
    var good = Platform.asAdministrator()[1].substring("Bearer ".length());
    var parts = good.split("\\.");
    var header = parts[0];
    var claims = parts[1];
    var own = new Forger();
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("no token at all", "x"),
        Arguments.of("dots only", ".."),
        Arguments.of("without its signature", header + "." + claims + "."),
        Arguments.of("alg none", head(header, it -> it.put("alg", "none")) + "." + claims + "."),
        Arguments.of(
            "alg None", head(header, it -> it.put("alg", "nOnE")) + "." + claims + "." + parts[2]),
        Arguments.of(
            "another signature", header + "." + claims + "." + own.sign(header + "." + claims)),
        Arguments.of("HS256 with the public key", hs256(header, claims)),
        Arguments.of("foreign kid", own.token(head(header, it -> it.put("kid", "mine")), claims)),
        Arguments.of(
            "kid as a path",
            own.token(head(header, it -> it.put("kid", "../../dev/null")), claims)),
        Arguments.of(
            "jku",
            own.token(head(header, it -> it.put("jku", "https://attacker.example/jwks")), claims)),
        Arguments.of(
            "own jwk", own.token(head(header, it -> it.set("jwk", own.publicKey())), claims)),
        Arguments.of(
            "changed subject",
            header
                + "."
                + claim(claims, "sub", "00000000-0000-4000-8000-000000000000")
                + "."
                + parts[2]),
        Arguments.of(
            "changed groups", header + "." + claim(claims, "groups", "admin") + "." + parts[2]),
        Arguments.of(
            "never expires", header + "." + claim(claims, "exp", "99999999999") + "." + parts[2]),
        Arguments.of("cut", good.substring(0, good.length() - 2)),
        Arguments.of("twice", good + " " + good),
        Arguments.of("personal access token that nobody made", "dcp_" + "A".repeat(40)),
        Arguments.of("large", header + "." + "A".repeat(6_000) + "." + parts[2]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void s06_a_token_that_is_not_in_force_is_refused_the_same_way_everywhere(
      String name, String token) {
    var needed = Platform.get(ME, Platform.bearer(token));
    var open = Platform.get("/api/v1/setup", Platform.bearer(token));

    assertProblem(needed, 401, "NOT_AUTHENTICATED");
    assertProblem(open, 401, "NOT_AUTHENTICATED");
    assertThat(needed.header("WWW-Authenticate")).contains("Bearer");
    assertThat(withoutRequestId(needed)).isEqualTo(withoutRequestId(open)).isEqualTo(reference());
  }

  @Test
  void s06_a_header_too_large_for_the_server_is_no_failure_of_it() {
    var answer = Platform.get(ME, Platform.bearer("A".repeat(20_000)));

    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void without_a_token_the_answer_says_to_sign_in() {
    var answer = Platform.get(ME);

    assertProblem(answer, 401, "NOT_AUTHENTICATED");
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void a_good_token_opens_and_leaves_no_cookie() {
    var answer = Platform.get(ME, Platform.asAdministrator());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private static Map<String, Object> reference() {
    return withoutRequestId(Platform.get(ME, Platform.bearer("certainly-not-a-token")));
  }

  private static Map<String, Object> withoutRequestId(Answer answer) {
    var fields = new LinkedHashMap<String, Object>();
    answer.json().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.remove("requestId");
    return fields;
  }

  private static String head(String header, UnaryOperator<ObjectNode> change) {
    return encode(change.apply(decode(header)).toString());
  }

  private static String claim(String claims, String name, String value) {
    return encode(decode(claims).put(name, value).toString());
  }

  private static ObjectNode decode(String part) {
    return (ObjectNode)
        Answer.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private static String encode(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The classic: the verifier takes the published key for a shared secret. */
  private static String hs256(String header, String claims) throws GeneralSecurityException {
    var key = Platform.get("/api/v1/auth/jwks").json().path("keys").path(0).toString();
    var content = head(header, it -> it.put("alg", "HS256")) + "." + claims;
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return content
        + "."
        + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Signs with a key of its own. */
  private static final class Forger {
    private final KeyPair pair;

    Forger() throws GeneralSecurityException {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    }

    String token(String header, String claims) throws GeneralSecurityException {
      return header + "." + claims + "." + sign(header + "." + claims);
    }

    String sign(String content) throws GeneralSecurityException {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return BASE64.encodeToString(signature.sign());
    }

    ObjectNode publicKey() {
      var point = ((ECPublicKey) pair.getPublic()).getW();
      var key = (ObjectNode) Answer.parse("{\"kty\":\"EC\",\"crv\":\"P-256\"}");
      return key.put("x", coordinate(point.getAffineX())).put("y", coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger value) {
      var bytes = value.toByteArray();
      var fixed = new byte[32];
      int length = Math.min(bytes.length, fixed.length);
      System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
      return BASE64.encodeToString(fixed);
    }
  }
}
