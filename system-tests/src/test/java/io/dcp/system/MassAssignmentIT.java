package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request takes a field that it does not offer, whatever it is called (S23). */
class MassAssignmentIT {
  private static final List<String> WISHES =
      List.of("isAdmin", "serverId", "ownerId", "passwordHash", "__proto__", "class", "@type");

  static List<Routes.Route> requests() {
    return Routes.all().stream().filter(Routes.Route::takesBody).toList();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void s23_no_address_takes_a_field_that_it_does_not_offer(Routes.Route route) {
    for (var wish : WISHES) {
      var answer =
          Platform.change(
              route.method(), route.path(), Map.of(wish, "x"), Platform.asAdministrator());

      assertProblem(answer, 400, "UNKNOWN_FIELD");
      assertField(answer, wish);
    }
  }
}
