package io.dcp.containers.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import io.dcp.servers.control.TestingFleet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What holds of every container that reaches an engine, whatever is asked and was decided. */
class ForbiddenSpecsPropertyTest {
  private static final Map<Rule, List<String>> EXCEPTIONS =
      Map.of(
          Rule.CAPABILITIES, List.of("NET_ADMIN"),
          Rule.BIND_MOUNTS, List.of("/srv/data"),
          Rule.DEVICES, List.of("/dev/fuse"),
          Rule.VOLUME_DRIVERS, List.of("local", "sshfs"),
          Rule.RUNTIME, List.of("runc"));

  private final TestingFleet testing = new TestingFleet();
  private final TestingAccess access = new TestingAccess();
  private EffectivePolicy policy = new EffectivePolicy(Map.of(), Map.of());
  private final Mirrors mirrors = ContainersScene.mirrors(testing);
  private final Containers containers =
      ContainersScene.containers(testing, mirrors, access, _ -> policy);
  private final ServerId server = testing.add("one");

  @BeforeProperty
  void begin() {
    var engine = testing.engine(server);
    engine.images().hold("shell:1");
    engine.volumes().create("plain");
    engine.volumes().createWith("trap", Map.of("o", "bind", "device", "/"));
    access.refuse(Action.POLICY_BYPASS);
  }

  @AfterProperty
  void end() {
    testing.close();
  }

  @Property(tries = 400)
  void s08_no_spec_that_the_rules_forbid_reaches_the_engine(
      @ForAll("requests") ContainerCreate request, @ForAll("policies") EffectivePolicy decided) {
    policy = decided;
    var broken = broken(request);

    if (broken.isEmpty()) {
      var made = containers.create(server, request).summary().id();
      testing.engine(server).containers().remove(made, true, true);
    } else {
      var refused =
          catchThrowableOfType(DomainException.class, () -> containers.create(server, request));
      assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_REFUSED);
      assertThat(refused.fieldErrors()).extracting(FieldError::rule).containsOnlyElementsOf(broken);
    }
    assertThat(testing.engine(server).containers().list()).isEmpty();
  }

  private Set<String> broken(ContainerCreate request) {
    return Stream.of(Rule.values())
        .filter(rule -> policy.decision(rule).effect() == Effect.REFUSE)
        .filter(rule ->
            AskedOfHost.by(request, rule)
                .anyMatch(asked -> !policy.decision(rule).exceptions().contains(asked)))
        .map(Rule::id)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<ContainerCreate> requests() {
    return Arbitraries.randomValue(random -> new HazardousRequests(random).next());
  }

  @Provide
  Arbitrary<EffectivePolicy> policies() {
    return Arbitraries.randomValue(
        random -> new EffectivePolicy(decisions(random), decisions(random)));
  }

  private static Map<Rule, RuleDecision> decisions(Random random) {
    var decisions = new EnumMap<Rule, RuleDecision>(Rule.class);
    for (var rule : Rule.values()) {
      if (random.nextInt(4) == 0) {
        decisions.put(
            rule,
            new RuleDecision(
                random.nextBoolean() ? Effect.ALLOW : Effect.REFUSE,
                random.nextBoolean() ? EXCEPTIONS.getOrDefault(rule, List.of()) : List.of()));
      }
    }
    return decisions;
  }
}
