package io.dcp.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.DataFolder;
import io.dcp.platform.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeySourceTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[MasterKey.LENGTH]);

  @TempDir Path folder;

  @Test
  void the_first_start_makes_a_key_that_only_the_owner_reads_and_the_next_finds_it()
      throws Exception {
    var first = find(Map.of());

    var file = folder.resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(find(Map.of()).toString()).isEqualTo(first.toString());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_configured_key_wins_and_makes_no_file() {
    assertThat(find(Map.of("DCP_MASTER_KEY", KEY)).toString())
        .isEqualTo(MasterKey.of(new byte[MasterKey.LENGTH]).toString());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_wrong_key_is_told_with_its_place_and_without_its_value() throws Exception {
    assertThatThrownBy(() -> find(Map.of("DCP_MASTER_KEY", "c2hvcnQ=")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DCP_MASTER_KEY must hold 32 bytes in base64")
        .hasMessageNotContaining("c2hvcnQ=");

    Files.writeString(folder.resolve("master.key"), "no key");
    assertThatThrownBy(() -> find(Map.of())).hasMessageContaining("master.key must hold 32 bytes");
  }

  private MasterKey find(Map<String, String> settings) {
    return new MasterKeySource().find(Settings.of(settings), new DataFolder(folder));
  }
}
