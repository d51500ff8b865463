package io.dcp.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListParametersTest {

  @Test
  void without_parameters_a_list_begins_at_its_start_with_a_hundred_items() {
    var parameters = new ListParameters();

    assertThat(parameters.page()).isEqualTo(new PageRequest(null, 100, null));
    assertThat(parameters.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1001",
        "-1",
        "",
        "ten",
        "1e3",
        "10 ",
        "1000000000",
        "99999999999999999999",
        "٣"
      })
  void a_limit_that_is_no_number_from_1_to_1000_is_refused_with_its_name(String limit) {
    var parameters = new ListParameters(limit, null, null, null);

    var refused = catchThrowableOfType(DomainException.class, parameters::page);

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.fieldErrors())
        .singleElement()
        .extracting(DomainException.FieldError::field)
        .isEqualTo("limit");
  }

  @Test
  void what_is_given_is_passed_on() {
    var parameters = new ListParameters("5", "YWJj", "-created", " web ");

    assertThat(parameters.page()).isEqualTo(new PageRequest("-created", 5, "YWJj"));
    assertThat(parameters.text()).contains("web");
  }
}
