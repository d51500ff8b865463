package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * The keys of a platform, as an administrator sees and changes them.
 *
 * @param address of the platform
 * @param administrator the headers of one
 */
record KeyChanges(String address, String[] administrator) {
  static final String KEYS = "/api/v1/settings/keys";

  /** Those of the platform under test. */
  static KeyChanges ofPlatform() {
    return new KeyChanges(Platform.BASE.toString(), Platform.asAdministrator());
  }

  static Answer tryToBegin(String address, String... headers) {
    return Platform.send("POST", address + KEYS + "/rotate", BodyPublishers.noBody(), headers);
  }

  void begin() {
    var begun = tryToBegin(address, administrator);
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
  }

  JsonNode status() {
    return Platform.get(address + KEYS, administrator).json();
  }

  /** The change that runs or ran last. */
  JsonNode latest() {
    return status().path("rotation");
  }

  void awaitDone() {
    await("everything is sealed by the new key")
        .atMost(Duration.ofMinutes(2))
        .until(() -> latest().path("state").asText().equals("done"));
  }

  String activeId() {
    return status().path("dataKeys").get(0).path("id").asText();
  }

  /** How many secrets a key seals. */
  long sealedBy(String key) {
    return status()
        .path("dataKeys")
        .valueStream()
        .filter(it -> it.path("id").asText().equals(key))
        .mapToLong(it -> it.path("sealed").asLong())
        .sum();
  }

  /** How often something is on record as done. */
  long recorded(String action) {
    return Platform.get(address + "/api/v1/audit/counts?action=" + action, administrator)
        .json()
        .path("success")
        .asLong();
  }
}
