package io.dcp.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.dcp.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;

/**
 * What a review would otherwise have to find.
 *
 * @param root {@code io.dcp}, or the root of the broken application
 */
record HouseRules(String root) {

  /** Every rule with its name. */
  Map<String, ArchRule> all() {
    return Map.of(
        "time, chance, sleep, threads and the console come from platform",
            onlyPlatformTouchesTheMachine(),
        "names say a responsibility", namesSayAResponsibility(),
        "every package says what it is for", packagesSayWhatTheyAreFor(),
        "bytes that entities hold are sealed", bytesOfEntitiesAreSealed(),
        "answers declare their form", answersDeclareTheirForm(),
        "operations have a name and a tag in the API's description", operationsAreNamed());
  }

  private ArchRule onlyPlatformTouchesTheMachine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".platform..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Executors.class);
  }

  private ArchRule namesSayAResponsibility() {
    return noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");
  }

  private ArchRule packagesSayWhatTheyAreFor() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("stand in a package with a @NullMarked package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var marked =
                    type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                if (!marked) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type,
                          "package " + type.getPackageName() + " has no @NullMarked package-info"));
                }
              }
            });
  }

  /** Else a change of keys would pass a secret by, and it could not be opened any more one day. */
  private ArchRule bytesOfEntitiesAreSealed() {
    return fields()
        .that()
        .haveRawType(byte[].class)
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(root + ".platform.crypto")
        .should()
        .beAnnotatedWith(Sealed.class);
  }

  private ArchRule answersDeclareTheirForm() {
    return methods()
        .that(answerHttp())
        .and(
            DescribedPredicate.describe(
                "return something",
                method -> !method.getRawReturnType().isEquivalentTo(void.class)))
        .should()
        .beAnnotatedWith(Produces.class)
        .orShould(
            be(
                DescribedPredicate.describe(
                    "declared in a class with @Produces",
                    method -> method.getOwner().isAnnotatedWith(Produces.class))));
  }

  private ArchRule operationsAreNamed() {
    return methods()
        .that(answerHttp())
        .should(
            new ArchCondition<>("have an @Operation with operationId, in a class with a @Tag") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                var named =
                    method
                        .tryGetAnnotationOfType(Operation.class)
                        .filter(operation -> !operation.operationId().isBlank())
                        .isPresent();
                var tagged =
                    method.getOwner().isAnnotatedWith(Tag.class)
                        || method.isAnnotatedWith(Tag.class);
                if (!named || !tagged) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method, method.getFullName() + " lacks an operationId or a tag"));
                }
              }
            });
  }

  private static DescribedPredicate<JavaMethod> answerHttp() {
    return DescribedPredicate.describe(
        "answer HTTP",
        method ->
            method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
  }
}
