package io.dcp.policies.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.policies.PolicyWrite;
import io.dcp.api.policies.RuleSetting;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReadingTest {

  @Test
  void exceptions_are_kept_in_the_form_in_which_they_are_compared() {
    assertThat(
            PolicyReading.read(
                of(new RuleSetting("capabilities", "refuse", List.of("cap_net_admin", "CHOWN")))))
        .containsEntry(
            Rule.CAPABILITIES, new RuleDecision(Effect.REFUSE, List.of("CHOWN", "NET_ADMIN")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bind-mounts | srv | rules[0].exceptions[0]",
        "bind-mounts | /srv/../etc | rules[0].exceptions[0]",
        "bind-mounts | /srv/ | rules[0].exceptions[0]",
        "capabilities | NET ADMIN | rules[0].exceptions[0]",
        "privileged | web | rules[0].exceptions[0]",
        "runtime | two words | rules[0].exceptions[0]",
        "unheard-of | x | rules[0].rule",
      })
  void what_no_rule_could_hold_is_refused_with_its_field(
      String rule, String exception, String field) {
    assertThat(errors(new RuleSetting(rule, "refuse", List.of(exception))))
        .extracting(FieldError::field)
        .containsExactly(field);
  }

  @Test
  void an_exception_is_one_line_so_that_it_is_not_read_as_two() {
    assertThat(errors(new RuleSetting("bind-mounts", "refuse", List.of("/srv\n/etc")))).hasSize(1);
  }

  @Test
  void a_rule_stands_once() {
    assertThat(
            errors(new RuleSetting("gpus", "allow", null), new RuleSetting("gpus", "refuse", null)))
        .extracting(FieldError::field)
        .containsExactly("rules[1].rule");
  }

  @Test
  void an_exception_inside_another_one_is_refused_because_of_links() {
    assertThat(errors(new RuleSetting("bind-mounts", "refuse", List.of("/srv", "/srv/a", "/srvx"))))
        .singleElement()
        .matches(error -> error.message().contains("“/srv”"));
  }

  private static List<FieldError> errors(RuleSetting... settings) {
    return catchThrowableOfType(DomainException.class, () -> PolicyReading.read(of(settings)))
        .fieldErrors();
  }

  private static PolicyWrite of(RuleSetting... settings) {
    return new PolicyWrite(List.of(settings));
  }
}
