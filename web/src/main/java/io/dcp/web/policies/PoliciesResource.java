package io.dcp.web.policies;

import io.dcp.api.policies.Policy;
import io.dcp.api.policies.PolicyRuleInfo;
import io.dcp.api.policies.PolicyWrite;
import io.dcp.policies.boundary.Policies;
import io.dcp.web.query.Editions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules, and what holds everywhere. */
@Path("/policies")
@Tag(name = "policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PoliciesResource {
  @Inject private Policies policies;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Path("/rules")
  @Operation(operationId = "listPolicyRules", summary = "Every rule that a policy can hold")
  public List<PolicyRuleInfo> rules() {
    return policies.rules();
  }

  @GET
  @Path("/global")
  @Operation(
      operationId = "getGlobalPolicy",
      summary = "What holds where a server does not say otherwise, with its version as ETag")
  public Policy global() {
    return Editions.answer(policies.global(), response);
  }

  @PUT
  @Path("/global")
  @Operation(operationId = "replaceGlobalPolicy", summary = "Decide for everywhere")
  @Parameter(ref = Editions.IF_MATCH)
  public Policy replace(PolicyWrite policy) {
    return Editions.answer(policies.change(Editions.expected(request), policy), response);
  }
}
