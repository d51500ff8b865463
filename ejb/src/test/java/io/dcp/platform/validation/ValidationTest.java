package io.dcp.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerCreate.PortMapping;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationTest {
  private final Validation validation = TestingValidation.create();

  @Test
  void a_request_whose_values_are_acceptable_passes() {
    var request = request("web", Map.of("A", "1"), List.of(new PortMapping(null, null, 80, null)));

    assertThat(validation.check(request)).isSameAs(request);
  }

  @Test
  void every_broken_rule_is_told_with_its_field_as_the_caller_wrote_it() {
    var request =
        request("!", Map.of("A=B", "1"), List.of(new PortMapping(null, 70_000, 80, "icmp")));

    var refused = catchThrowableOfType(DomainException.class, () -> validation.check(request));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.sentence()).isEqualTo("4 values are not acceptable.");
    assertThat(refused.fieldErrors())
        .extracting(FieldError::field)
        .containsExactly("env[A=B]", "name", "ports[0].hostPort", "ports[0].protocol");
  }

  @Test
  void a_single_broken_rule_is_the_sentence() {
    var refused =
        catchThrowableOfType(
            DomainException.class, () -> validation.check(request("!", Map.of(), List.of())));

    assertThat(refused.sentence()).startsWith("A container's name has 2 to 128 characters");
  }

  private static ContainerCreate request(
      String name, Map<String, String> env, List<PortMapping> ports) {
    return new ContainerCreate(name, "busybox", null, null, env, null, ports, null, null);
  }
}
