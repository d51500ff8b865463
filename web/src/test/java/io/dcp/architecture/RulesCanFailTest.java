package io.dcp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RulesCanFailTest {
  private static final String ROOT = "io.dcp.architecture.broken";

  /** A small application that breaks every rule once. */
  private final JavaClasses broken = new ClassFileImporter().importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> each_rule_finds_what_it_forbids() {
    return ArchitectureTest.rules(ROOT)
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () -> assertThat(rule.getValue().evaluate(broken).hasViolation()).isTrue()));
  }
}
