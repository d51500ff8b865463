package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.security.crypto.bcrypt.BCrypt;

@EnabledOnOs(OS.LINUX)
class SystemCryptTest {
  private static final String SETTING = "$2a$04$ynC6xZiToTQxUlespFvdeO";

  private final SystemCrypt system = SystemCrypt.find().orElseThrow();

  @Test
  void it_computes_what_java_computes() {
    assertThat(system.hash("correct horse battery", SETTING))
        .contains(BCrypt.hashpw("correct horse battery", SETTING));
  }

  @Test
  void it_takes_the_setting_from_a_whole_hash() {
    var hash = BCrypt.hashpw("correct horse battery", SETTING);

    assertThat(system.hash("correct horse battery", hash)).contains(hash);
  }

  @Test
  void it_does_not_cut_a_password_at_a_zero() {
    assertThat(system.hash("cut\0here", SETTING)).isEmpty();
  }

  @Test
  void it_says_nothing_about_a_setting_that_it_does_not_know() {
    assertThat(system.hash("correct horse battery", "$2a$99$nonsense")).isEqualTo(Optional.empty());
  }
}
