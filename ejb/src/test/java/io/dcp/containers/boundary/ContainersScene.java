package io.dcp.containers.boundary;

import io.dcp.containers.control.ContainerCreation;
import io.dcp.mirror.control.MirrorSettings;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.validation.TestingValidation;
import io.dcp.policies.control.Admission;
import io.dcp.policies.control.DecidedPolicies;
import io.dcp.servers.control.TestingFleet;
import java.time.Clock;
import java.util.List;

/** The containers of engines in memory, as a caller reaches them. */
final class ContainersScene {
  private ContainersScene() {}

  static Mirrors mirrors(TestingFleet testing) {
    return new Mirrors(
        testing.fleet,
        _ -> List.of(),
        MirrorSettings.defaults(),
        testing.threads,
        Clock.systemUTC());
  }

  static Containers containers(
      TestingFleet testing, Mirrors mirrors, TestingAccess access, DecidedPolicies policies) {
    var caller = TestingAccess.caller();
    return new Containers(
        testing.fleet,
        mirrors,
        new MirroredLists(mirrors, testing.fleet, access, caller),
        new Admission(policies, access, caller, new AuditedRequest()),
        new ContainerCreation(),
        TestingValidation.create(),
        access,
        caller,
        Clock.systemUTC());
  }
}
