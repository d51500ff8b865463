package io.dcp.api.policies;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for containers, everywhere or on one server.
 *
 * @param server null for what holds everywhere
 * @param rules one for each rule there is
 * @param mayBypass whether the caller may make there what the policy refuses ({@code
 *     policy.bypass}); for what holds everywhere, whether he may everywhere
 */
public record Policy(
    @Schema(nullable = true) @Nullable UUID server, List<RuleState> rules, boolean mayBypass) {

  /**
   * How a rule stands.
   *
   * @param from who decided so: {@code platform} (nobody yet), {@code global} or {@code server}
   */
  public record RuleState(String rule, String effect, List<String> exceptions, String from) {}
}
