package io.dcp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.FrameSink;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.structure.Offered;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
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
        Map.entry("JSch stays in engine", only("engine", "com.jcraft.jsch..")),
        Map.entry("Lettuce stays in platform.cluster", only("platform.cluster", "io.lettuce..")),
        Map.entry(
            "HTTP stays in web",
            only("web", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.websocket..")),
        Map.entry("web knows no database", webKnowsNoDatabase()),
        Map.entry("web enters by boundaries", webEntersByBoundaries()),
        Map.entry("features meet at boundaries and at what is offered", featuresMeetOpenly()),
        Map.entry("sockets are written to by their frame sink", socketsAreWrittenToByTheSink()),
        Map.entry("frames leave by the outbound channel", framesLeaveByTheChannel()),
        Map.entry("sockets have one base", socketsHaveOneBase()));
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

  /**
   * A feature reaches another one by its boundary, or by a type that says it is offered. Web has a
   * stricter rule of its own; platform, the engine's port and the records of the API are for all.
   */
  private ArchRule featuresMeetOpenly() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".web..")
        .should(
            new ArchCondition<>("reach into another feature") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                  var target = dependency.getTargetClass();
                  if (isClosed(target) && !feature(target).equals(feature(type))) {
                    events.add(
                        SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                  }
                }
              }
            });
  }

  private boolean isClosed(JavaClass type) {
    return resideInAPackage(root + "..")
            .and(
                not(
                    resideInAnyPackage(
                        root + ".platform..",
                        root + ".api..",
                        root + ".engine",
                        root + "..boundary..")))
            .test(type)
        && !isOffered(type);
  }

  private static boolean isOffered(JavaClass type) {
    return type.isAnnotatedWith(Offered.class)
        || type.getEnclosingClass().filter(LayerRules::isOffered).isPresent();
  }

  private String feature(JavaClass type) {
    return type.getPackageName().substring(root.length()).split("\\.", 3)[1];
  }

  /** The one sink that writes to WebSockets is called by the channel alone, and by nobody else. */
  private ArchRule framesLeaveByTheChannel() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(OutboundChannel.class.getName())
        .should()
        .callMethod(FrameSink.class, "send", Frame.class, FrameSink.Written.class)
        .orShould()
        .callMethod(FrameSink.class, "close", Closing.class);
  }

  private ArchRule socketsAreWrittenToByTheSink() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.dcp.web.socket.WebSocketFrameSink")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(RemoteEndpoint.class)
        .orShould()
        .callMethod(Session.class, "close")
        .orShould()
        .callMethod(Session.class, "close", CloseReason.class);
  }

  /** So that none has a handshake, limits or an end of its own. */
  private ArchRule socketsHaveOneBase() {
    return classes()
        .that()
        .areAssignableTo(Endpoint.class)
        .or()
        .areAnnotatedWith(ServerEndpoint.class)
        .should()
        .beAssignableTo("io.dcp.web.socket.StreamEndpoint");
  }
}
