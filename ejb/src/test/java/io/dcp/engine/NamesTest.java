package io.dcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References of images, versions of the API, addresses of engines. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "nginx, nginx, latest",
    "nginx:1.29, nginx, 1.29",
    "team/app, team/app, latest",
    "registry.example.com:5000/team/app:2, registry.example.com:5000/team/app, 2",
    "localhost:5000/a_b/c-d:x.y-z, localhost:5000/a_b/c-d, x.y-z",
    "Registry.Example.com/app, Registry.Example.com/app, latest"
  })
  void an_image_is_named_by_repository_and_tag(String text, String repository, String tag) {
    var image = ImageReference.parse(text).orElseThrow();

    assertThat(image.repository()).isEqualTo(repository);
    assertThat(image.tagOrDigest()).isEqualTo(tag);
  }

  @Test
  void a_digest_wins_over_the_tag() {
    var digest = "sha256:" + "a".repeat(64);

    assertThat(ImageReference.parse("nginx:1@" + digest).orElseThrow().tagOrDigest())
        .isEqualTo(digest);
    assertThat(ImageReference.parse("nginx@" + digest).orElseThrow())
        .hasToString("nginx@" + digest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "NGINX", "a b", "nginx:", "../x", "nginx:-1", "a//b", "http://x/y", "nginx@x"})
  void what_is_no_image_is_none(String text) {
    assertThat(ImageReference.parse(text)).isEmpty();
  }

  @Test
  void an_endless_reference_is_none() {
    assertThat(ImageReference.parse("a".repeat(501))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.40, 1.40", "1.41, 1.41", "1.47, 1.47", "1.52, 1.47", "2.0, 1.47"})
  void the_lower_version_is_spoken(String engine, String spoken) {
    var version = ApiVersion.parse(engine).orElseThrow();

    assertThat(version.negotiate().orElseThrow()).hasToString(spoken);
  }

  @Test
  void an_engine_that_is_too_old_has_no_version_in_common() {
    assertThat(new ApiVersion(1, 39).negotiate()).isEmpty();
    assertThat(new ApiVersion(1, 9)).isLessThan(new ApiVersion(1, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.x", "v1.41", "1.41.2", "99999.1"})
  void what_is_no_version_is_none(String text) {
    assertThat(ApiVersion.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "unix:///var/run/docker.sock, unix:///var/run/docker.sock",
    "unix:///var/run/../lib/x.sock, unix:///var/lib/x.sock",
    "tcp://engine.example.com:2376, tcp://engine.example.com:2376",
    "tcp://[fd00::1]:2376, tcp://[fd00::1]:2376",
    "tcp://10.0.0.1:2376/, tcp://10.0.0.1:2376"
  })
  void an_address_is_written_in_one_way(String text, String address) {
    assertThat(EngineAddress.parse(text)).hasToString(address);
  }

  @Test
  void key_material_never_shows_in_a_text() {
    var material = new TlsMaterial("ca", "cert", "very-secret", false);

    assertThat(material.toString()).doesNotContain("very-secret");
  }
}
