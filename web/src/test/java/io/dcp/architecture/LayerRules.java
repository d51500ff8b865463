package io.dcp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/**
 * Who may know whom.
 *
 * @param root {@code io.dcp}, or the root of the broken application
 */
record LayerRules(String root) {

  /** Every rule with its name. */
  Map<String, ArchRule> all() {
    return Map.ofEntries(
        Map.entry("features form no cycle", featuresFormNoCycle()),
        Map.entry("platform knows no feature", platformKnowsNoFeature()),
        Map.entry("engine knows only platform", engineKnowsOnlyPlatform()),
        Map.entry("docker-java stays in engine", only("engine", "com.github.dockerjava..")),
        Map.entry("Lettuce stays in platform.cluster", only("platform.cluster", "io.lettuce..")),
        Map.entry(
            "HTTP stays in web",
            only("web", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.websocket..")),
        Map.entry("web knows no database", webKnowsNoDatabase()),
        Map.entry("web enters by boundaries", webEntersByBoundaries()),
        Map.entry("sockets are written to by frame sinks", socketsAreWrittenToBySinks()));
  }

  private ArchRule featuresFormNoCycle() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule platformKnowsNoFeature() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(root + ".platform..", root + ".api.."))));
  }

  private ArchRule engineKnowsOnlyPlatform() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".engine..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + ".engine..", root + ".platform..", root + ".api.."))));
  }

  private ArchRule only(String home, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + "." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  private ArchRule webKnowsNoDatabase() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + "..entity..", "jakarta.persistence..", "javax.sql..");
  }

  /** Beside boundaries, web speaks the vocabulary of platform and the records of the API. */
  private ArchRule webEntersByBoundaries() {
    return classes()
        .that()
        .resideInAPackage(root + ".web..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(root + ".."))
                .or(
                    resideInAnyPackage(
                        root + ".web..",
                        root + ".api..",
                        root + ".platform..",
                        root + "..boundary..")));
  }

  private ArchRule socketsAreWrittenToBySinks() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("FrameSink")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.websocket.RemoteEndpoint$Async")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.websocket.RemoteEndpoint$Basic");
  }
}
