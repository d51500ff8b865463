package io.dcp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.security.Caller;
import io.dcp.platform.security.TokenLimits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitFilterTest {
  private static final UUID USER = UUID.randomUUID();

  @Test
  void a_token_is_counted_apart_from_its_owner_and_from_other_tokens() {
    var one = token(UUID.randomUUID());
    var other = token(UUID.randomUUID());

    assertThat(one).isNotEqualTo(other);
    assertThat(one).isNotEqualTo(session(USER));
  }

  @Test
  void all_sessions_of_a_user_are_counted_together() {
    assertThat(session(USER)).isEqualTo(session(USER)).isNotEqualTo(session(UUID.randomUUID()));
  }

  private static String session(UUID userId) {
    return RateLimitFilter.nameOf(new Caller(userId, "ada", UUID.randomUUID()));
  }

  private static String token(UUID tokenId) {
    return RateLimitFilter.nameOf(Caller.byToken(USER, "ada", tokenId, TokenLimits.none()));
  }
}
