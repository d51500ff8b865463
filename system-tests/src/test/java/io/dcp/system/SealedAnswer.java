package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A creation whose answer the platform keeps, sealed, for whoever repeats it: the cheapest secret
 * that can be stored and read again over HTTP.
 *
 * @param groups where groups are made
 */
record SealedAnswer(String groups, String key, Map<String, Object> body, String answer) {
  static final String GROUPS = "/api/v1/groups";

  static SealedAnswer store(String address, String[] user) {
    var key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("name", Lab.unique("sealed"), "members", List.of());
    var created = create(address + GROUPS, user, key, body);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return new SealedAnswer(address + GROUPS, key, body, created.body());
  }

  /** Opens it. */
  void read(String[] user) {
    var again = create(groups, user, key, body);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(again.body()).isEqualTo(answer);
  }

  void remove(String[] user) {
    var id = Answer.parse(answer).path("id").asText();
    assertThat(Platform.delete(groups + "/" + id, user).status()).isEqualTo(204);
  }

  private static Answer create(String groups, String[] user, String key, Map<String, Object> body) {
    return Platform.post(groups, body, user[0], user[1], "Idempotency-Key", key);
  }
}
