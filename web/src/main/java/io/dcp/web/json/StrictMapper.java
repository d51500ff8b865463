package io.dcp.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives {@link StrictJson} to Jackson's own provider as well: its jar registers it by itself, and
 * the order in which JAX-RS asks two providers of equal rank is not defined (Jakarta REST 3.1,
 * 4.2.4). Without this it would write answers by a mapper that knows no {@code java.time}.
 */
@Provider
public class StrictMapper implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return StrictJson.mapper();
  }
}
