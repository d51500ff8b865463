package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks for containers of one name that wish something, as somebody who may not bypass policies. */
final class Wishes {
  static final String BROKEN = "POLICY_REFUSED";

  private final Session deployer;
  private final String name = Lab.unique("box");

  /**
   * Under a new name.
   *
   * @param deployer may create containers
   */
  Wishes(Session deployer) {
    this.deployer = deployer;
  }

  String name() {
    return name;
  }

  /**
   * A request for a container.
   *
   * @param wish fields of JSON, in single quotes
   */
  String body(String wish) {
    return "{'name':'%s','image':'%s',%s}".formatted(name, Lab.BUSYBOX, wish).replace('\'', '"');
  }

  Answer create(String wish) {
    return Platform.post(Workbench.containers(), body(wish), deployer.headers());
  }

  JsonNode verdict(String wish, String[] by) {
    var answer = Platform.post(Workbench.containers() + "/verdict", body(wish), by);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  void assertNotMade() {
    assertProblem(Workbench.get(Workbench.containers() + "/" + name), 404, "CONTAINER_NOT_FOUND");
  }
}
