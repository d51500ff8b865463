package io.dcp.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final String ROOT = "io.dcp";

  /** All that goes into the EAR: api, ejb and web. */
  private final JavaClasses application =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> the_application_keeps_its_rules() {
    return rules(ROOT)
        .map(rule ->
            DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(application)));
  }

  static Stream<Map.Entry<String, ArchRule>> rules(String root) {
    return Stream.of(
            new LayerRules(root).all(), new BoundaryRules(root).all(), new HouseRules(root).all())
        .flatMap(rules -> rules.entrySet().stream());
  }
}
