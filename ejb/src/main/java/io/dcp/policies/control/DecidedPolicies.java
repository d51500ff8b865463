package io.dcp.policies.control;

import io.dcp.platform.security.ServerId;
import io.dcp.policies.entity.EffectivePolicy;

/** Tells what holds on a server now. */
public interface DecidedPolicies {
  EffectivePolicy effective(ServerId server);
}
