package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page of another site can have a browser send changes nothing, at any address (S03). */
class ForeignPagesIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  static List<Routes.Route> changes() {
    return Routes.all().stream().filter(route -> !route.method().equals("GET")).toList();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void s03_no_address_takes_a_change_from_a_foreign_page(Routes.Route route) {
    var user = Platform.asAdministrator();

    assertProblem(
        route.ask(user[0], user[1], "Origin", "https://attacker.example"), 403, "FOREIGN_ORIGIN");
    assertProblem(
        route.ask(user[0], user[1], "Sec-Fetch-Site", "cross-site"), 403, "FOREIGN_ORIGIN");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void s03_no_address_takes_what_a_form_sends(Routes.Route route) {
    var user = Platform.asAdministrator();

    for (var type : List.of(FORM, "text/plain", "multipart/form-data; boundary=x")) {
      var answer =
          Platform.send(
              route.method(),
              route.path(),
              BodyPublishers.ofString("username=a"),
              user[0],
              user[1],
              "Content-Type",
              type);
      assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }
  }
}
