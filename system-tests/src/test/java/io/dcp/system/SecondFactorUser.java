package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A viewer whose sign-in needs a code, with the authenticator that shows it. */
record SecondFactorUser(Session session, Authenticator device, List<String> recoveryCodes) {
  static final String TOTP = "/api/v1/auth/me/totp";
  static final Map<String, String> PROOF = Map.of("password", FirstRun.PASSWORD);

  static SecondFactorUser switchedOn() {
    var session = Session.ofNew("viewer");
    var begun = Platform.post(TOTP, PROOF, session.headers());
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    var device = new Authenticator(begun.json().path("secret").asText());
    assertThat(begun.json().path("uri").asText())
        .startsWith("otpauth://totp/")
        .contains("secret=" + device.secret(), session.username());
    var on = Platform.post(TOTP + "/confirm", Map.of("code", device.now()), session.headers());
    assertThat(on.status()).as(on.body()).isEqualTo(200);
    var codes = new ArrayList<String>();
    on.json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
    return new SecondFactorUser(session, device, codes);
  }

  String name() {
    return session.username();
  }

  Answer login(String code) {
    return login(FirstRun.PASSWORD, code);
  }

  Answer login(String password, String code) {
    return Platform.post(
        "/api/v1/auth/login",
        Map.of("username", name(), "password", password, "otp", code),
        Attackers.next());
  }
}
