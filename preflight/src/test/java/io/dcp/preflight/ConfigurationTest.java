package io.dcp.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path folder;

  private static Configuration of(Map<String, String> environment) {
    return Configuration.from(new Variables(environment));
  }

  @Test
  void without_any_variable_the_embedded_database_in_the_data_folder_is_used() {
    var configuration = of(Map.of());

    assertThat(configuration.dataFolder()).isAbsolute().hasFileName("data");
    assertThat(configuration.variables())
        .containsEntry("DCP_HTTP_PORT", "9080")
        .containsEntry("DCP_HTTPS_PORT", "-1")
        .containsEntry("DCP_DB_USER", "dcp")
        .containsEntry("DCP_DB_PASSWORD", "")
        .doesNotContainKeys(
            "DCP_MASTER_KEY", "DCP_SETUP_TOKEN", "DCP_PUBLIC_URL", "DCP_LOCAL_ENGINE");
    assertThat(configuration.variables().get("DCP_DB_URL"))
        .startsWith("jdbc:h2:file:" + configuration.dataFolder().resolve("dcp") + ";");
  }

  @Test
  void an_empty_variable_counts_as_unset() {
    assertThat(of(Map.of("DCP_HTTP_PORT", " ", "DCP_DB_URL", "")).httpPort()).isEqualTo(9080);
  }

  @Test
  void https_is_off_unless_it_has_a_port() {
    assertThat(of(Map.of()).httpsPort()).isEqualTo(-1);
    assertThat(of(Map.of("DCP_HTTPS_PORT", "9443")).httpsPort()).isEqualTo(9443);
  }

  @Test
  void both_ports_must_differ() {
    assertThatThrownBy(() -> of(Map.of("DCP_HTTP_PORT", "9443", "DCP_HTTPS_PORT", "9443")))
        .hasMessage("DCP_HTTP_PORT and DCP_HTTPS_PORT are both 9443: they must differ.");
  }

  @Test
  void a_plain_postgresql_address_is_taken_apart() {
    var configuration =
        of(
            Map.of(
                "DCP_DB_URL", "postgresql://ann:p%40ss%3Aw+rd@db.local:5433/dcp?sslmode=require"));

    assertThat(configuration.variables())
        .containsEntry(
            "DCP_DB_URL",
            "jdbc:postgresql://db.local:5433/dcp?sslmode=require"
                + "&connectTimeout=5&socketTimeout=30&tcpKeepAlive=true")
        .containsEntry("DCP_DB_USER", "ann")
        .containsEntry("DCP_DB_PASSWORD", "p@ss:w+rd");
  }

  @Test
  void a_jdbc_url_goes_with_user_and_password_of_their_own() {
    var configuration =
        of(
            Map.of(
                "DCP_DB_URL",
                "jdbc:postgresql://db/dcp",
                "DCP_DB_USER",
                "ann",
                "DCP_DB_PASSWORD",
                " with blanks "));

    assertThat(configuration.database())
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db/dcp?connectTimeout=5&socketTimeout=30&tcpKeepAlive=true",
                "ann",
                " with blanks "));
  }

  @Test
  void time_outs_in_the_address_stay_as_they_are() {
    var url = "jdbc:postgresql://db/dcp?socketTimeout=7&connectTimeout=1&tcpKeepAlive=false";

    assertThat(of(Map.of("DCP_DB_URL", url)).database().url()).isEqualTo(url);
  }

  @Test
  void credentials_in_a_jdbc_url_are_refused_without_showing_them() {
    assertThatThrownBy(
            () -> of(Map.of("DCP_DB_URL", "jdbc:postgresql://db/dcp?user=a&password=hidden")))
        .hasMessageStartingWith("DCP_DB_URL must not hold credentials")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void another_kind_of_database_is_refused() {
    assertThatThrownBy(() -> of(Map.of("DCP_DB_URL", "jdbc:mysql://db/dcp")))
        .hasMessageStartingWith("DCP_DB_URL must start with jdbc:postgresql:");
    assertThatThrownBy(() -> of(Map.of("DCP_DB_URL", "postgresql://db")))
        .hasMessageStartingWith("DCP_DB_URL must name a host and a database");
  }

  @Test
  void an_address_for_people_and_logs_holds_no_secret() {
    var address =
        of(Map.of("DCP_DB_URL", "postgresql://ann:hidden@db/dcp?sslpassword=deep")).database();

    assertThat(address.display()).isEqualTo("postgresql://db/dcp");
    assertThat(address.toString()).doesNotContain("hidden", "deep");
  }

  @Test
  void a_secret_may_come_from_a_file() throws IOException {
    var file = Files.writeString(folder.resolve("password"), "from file\n");

    var configuration =
        of(
            Map.of(
                "DCP_DB_URL", "jdbc:postgresql://db/dcp", "DCP_DB_PASSWORD_FILE", file.toString()));

    assertThat(configuration.variables()).containsEntry("DCP_DB_PASSWORD", "from file");
  }

  @Test
  void a_secret_that_is_given_twice_is_refused() {
    assertThatThrownBy(() -> of(Map.of("DCP_MASTER_KEY", "x", "DCP_MASTER_KEY_FILE", "/y")))
        .hasMessage("DCP_MASTER_KEY and DCP_MASTER_KEY_FILE are both set: keep one of them.");
  }

  @Test
  void a_missing_or_empty_secret_file_is_refused() throws IOException {
    var missing = folder.resolve("missing").toString();
    var empty = Files.createFile(folder.resolve("empty")).toString();

    assertThatThrownBy(() -> of(Map.of("DCP_SETUP_TOKEN_FILE", missing)))
        .hasMessage("DCP_SETUP_TOKEN_FILE names the file %s, which cannot be read.", missing);
    assertThatThrownBy(() -> of(Map.of("DCP_SETUP_TOKEN_FILE", empty)))
        .hasMessage("DCP_SETUP_TOKEN_FILE names the file %s, which is empty.", empty);
  }

  @Test
  void a_short_setup_token_is_refused_without_showing_it() {
    assertThatThrownBy(() -> of(Map.of("DCP_SETUP_TOKEN", "abc")))
        .hasMessageStartingWith("DCP_SETUP_TOKEN must be 16 to 256")
        .hasMessageNotContaining("abc");
  }
}
