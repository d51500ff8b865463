package io.dcp.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformSettingsTest {
  private final PlatformSettings settings = new PlatformSettings();

  @TempDir Path folder;

  @Test
  void without_a_public_address_links_lead_to_this_machine() {
    assertThat(addresses(Map.of()).base()).isEqualTo("http://localhost:9080");
    assertThat(addresses(Map.of("DCP_HTTP_PORT", "9999")).base())
        .isEqualTo("http://localhost:9999");
  }

  @Test
  void the_public_address_is_the_base_and_an_allowed_origin() {
    var addresses =
        addresses(
            Map.of(
                "DCP_PUBLIC_URL", "https://DCP.example.org:443/",
                "DCP_ALLOWED_ORIGINS", "http://other.example:8080, https://third.example"));

    assertThat(addresses.base()).isEqualTo("https://DCP.example.org:443");
    assertThat(addresses.allowedOrigins())
        .containsExactlyInAnyOrder(
            "https://dcp.example.org", "http://other.example:8080", "https://third.example");
  }

  @Test
  void a_wrong_address_is_told_with_its_variable() {
    assertThatThrownBy(() -> addresses(Map.of("DCP_PUBLIC_URL", "dcp.example.org")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DCP_PUBLIC_URL must hold an address such as");
    assertThatThrownBy(() -> addresses(Map.of("DCP_ALLOWED_ORIGINS", "ftp://x.example")))
        .hasMessageContaining("DCP_ALLOWED_ORIGINS");
    assertThatThrownBy(() -> addresses(Map.of("DCP_ALLOWED_ORIGINS", "http://a b")))
        .hasMessageContaining("DCP_ALLOWED_ORIGINS");
  }

  @Test
  void the_data_folder_is_made() {
    var data = settings.dataFolder(Settings.of(Map.of("DCP_DATA_DIR", folder + "/a/b")));

    assertThat(data.path()).isDirectory();
    assertThat(data.resolve("x")).isEqualTo(folder.resolve("a/b/x"));
  }

  @Test
  void a_file_in_its_place_is_told() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(
            () -> settings.dataFolder(Settings.of(Map.of("DCP_DATA_DIR", file.toString()))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DCP_DATA_DIR");
  }

  private WebAddresses addresses(Map<String, String> values) {
    return settings.webAddresses(Settings.of(values));
  }
}
