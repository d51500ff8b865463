package io.dcp.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.dcp.platform.paging.Versioned;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.ChangesNothing;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Open;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every use case says who may call it, and every change is audited.
 *
 * <p>A use case is a public method of a bean in a {@code boundary} package. It changes something
 * when a resource method for POST, PUT, PATCH or DELETE calls it. What is {@link Open} happens
 * before there is a caller, and writes its own records.
 *
 * @param root {@code io.dcp}, or the root of the broken application
 */
record BoundaryRules(String root) {
  private static final List<Class<? extends Annotation>> BEANS =
      List.of(Stateless.class, Singleton.class, ApplicationScoped.class, RequestScoped.class);
  private static final List<Class<? extends Annotation>> CALLED_BY_THE_CONTAINER =
      List.of(PostConstruct.class, PreDestroy.class, Schedule.class);
  private static final List<Class<? extends Annotation>> CHANGING =
      List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

  /** Every rule with its name. */
  Map<String, ArchRule> all() {
    return Map.of(
        "use cases say who may call them", useCasesSayWhoMayCallThem(),
        "changes are audited", changesAreAudited(),
        "what is done to a container names it for the decision", containersAreNamed());
  }

  private ArchRule useCasesSayWhoMayCallThem() {
    return methods()
        .that(areUseCases())
        .should()
        .beAnnotatedWith(Requires.class)
        .orShould()
        .beAnnotatedWith(Open.class)
        .orShould(be(declaredInAClassThatRequires()));
  }

  private ArchRule changesAreAudited() {
    return methods()
        .that(areUseCases())
        .and(areCalledByChangingResources())
        .should()
        .beAnnotatedWith(Audited.class)
        .orShould()
        .beAnnotatedWith(ChangesNothing.class)
        .orShould()
        .beAnnotatedWith(Open.class)
        .allowEmptyShould(true);
  }

  /** Rights may be narrowed to some containers; lists are cut to those, and nothing else may be. */
  private ArchRule containersAreNamed() {
    return methods()
        .that(areUseCases())
        .and(requireARightOnContainersOfAServer())
        .should(have(aContainerAmongTheirParameters()))
        .orShould()
        .haveRawReturnType(Versioned.class)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaMethod> requireARightOnContainersOfAServer() {
    return DescribedPredicate.describe(
        "require a right on containers of a server",
        method ->
            method.isAnnotatedWith(Requires.class)
                && Stream.of(method.getAnnotationOfType(Requires.class).value())
                    .anyMatch(action -> action.level() == Action.Level.CONTAINER)
                && takes(method, ServerId.class));
  }

  private static DescribedPredicate<JavaMethod> aContainerAmongTheirParameters() {
    return DescribedPredicate.describe(
        "a container among their parameters", method -> takes(method, ContainerRef.class));
  }

  private static boolean takes(JavaMethod method, Class<?> type) {
    return method.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(type));
  }

  private DescribedPredicate<JavaMethod> areUseCases() {
    return DescribedPredicate.describe(
        "are use cases",
        method ->
            method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && isBoundaryBean(method.getOwner())
                && CALLED_BY_THE_CONTAINER.stream().noneMatch(method::isAnnotatedWith)
                && method.getParameters().stream()
                    .noneMatch(it -> it.isAnnotatedWith(Observes.class)));
  }

  private boolean isBoundaryBean(JavaClass owner) {
    return owner.getPackageName().startsWith(root + ".")
        && List.of(owner.getPackageName().split("\\.")).contains("boundary")
        && BEANS.stream().anyMatch(owner::isAnnotatedWith);
  }

  private static DescribedPredicate<JavaMethod> declaredInAClassThatRequires() {
    return DescribedPredicate.describe(
        "declared in a class that requires a right",
        method -> method.getOwner().isAnnotatedWith(Requires.class));
  }

  private static DescribedPredicate<JavaMethod> areCalledByChangingResources() {
    return DescribedPredicate.describe(
        "are called by resource methods that change something",
        method ->
            method.getCallsOfSelf().stream()
                .map(call -> call.getOrigin())
                .anyMatch(caller -> CHANGING.stream().anyMatch(caller::isAnnotatedWith)));
  }
}
