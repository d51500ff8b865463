package io.dcp.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every body that is packed or not JSON, also where a method takes none: what a form on
 * another site's page can send (RFC 7578, and text/plain) never reaches a resource. A method that
 * takes another form says so with {@link Consumes}.
 */
@Provider
public class JsonOnly implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isPacked(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))) {
      throw new NotSupportedException();
    }
    var form = request.getMediaType();
    if (form != null && !form.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !declaresItsForm()) {
      throw new NotSupportedException();
    }
  }

  /** A limit on what is sent says nothing about what it would unpack to. */
  private static boolean isPacked(@Nullable String coding) {
    return coding != null && !coding.strip().equalsIgnoreCase("identity");
  }

  private boolean declaresItsForm() {
    var method = resource.getResourceMethod();
    return method != null && method.isAnnotationPresent(Consumes.class);
  }
}
