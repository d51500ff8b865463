package io.dcp.web.json;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes every JSON body of the API with {@link StrictJson}, in place of JSON-B. */
@Provider
@Priority(1)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonBodies extends JacksonJsonProvider {

  public JsonBodies() {
    super(StrictJson.mapper());
  }

  /**
   * Reads a body.
   *
   * @throws NoContentException when there is none, or when it is {@code null}
   */
  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
    if (value == null) {
      throw new NoContentException("The request needs a JSON body.");
    }
    return value;
  }
}
