package io.dcp.web;

import io.dcp.api.common.Problem;
import io.dcp.web.query.Editions;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The REST API, version 1. Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.BASE)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Docker Control Platform",
            version = "1",
            description =
                "Failures are application/problem+json (RFC 9457). Unknown fields and parameters are refused."),
    // the same for every installation: a client knows where it found this document
    servers = @Server(url = "/"),
    security = @SecurityRequirement(name = "bearer"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            parameters =
                @Parameter(
                    name = Editions.IF_MATCH,
                    in = ParameterIn.HEADER,
                    required = true,
                    description = "The ETag that was read: the change is meant for that version.",
                    schema = @Schema(type = SchemaType.STRING)),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "bearer",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description = "An access token of POST /api/v1/auth/login.")))
public class RestApplication extends Application {
  /** Where every REST path begins. */
  public static final String BASE = "/api/v1";
}
