package io.dcp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void who_may_act_is_not_refused() {
    assertThatCode(() -> new Decision.Allowed("viewer").orRefuse()).doesNotThrowAnyException();
  }

  @Test
  void what_is_hidden_does_not_exist() {
    assertThat(refusal(new Decision.Hidden()).code()).isEqualTo(ErrorCode.SERVER_NOT_FOUND);
  }

  @Test
  void who_lacks_a_right_is_told_which() {
    var refusal = refusal(new Decision.Refused(Action.CONTAINER_DELETE));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(refusal.sentence()).contains(Action.CONTAINER_DELETE.wireName());
  }

  private static DomainException refusal(Decision decision) {
    return catchThrowableOfType(DomainException.class, decision::orRefuse);
  }
}
