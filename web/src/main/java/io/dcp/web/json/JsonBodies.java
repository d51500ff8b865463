package io.dcp.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes every JSON body of the API with {@link StrictJson}, in place of JSON-B.
 *
 * <p>It stands on Jackson alone: the provider that Jackson offers for Jakarta REST registers itself
 * as well, with a mapper of its own, and then answers in place of this one.
 */
@Provider
@Priority(1)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** What travels as it is, also under a JSON media type. */
  private static final List<Class<?>> RAW =
      List.of(
          InputStream.class,
          Reader.class,
          StreamingOutput.class,
          CharSequence.class,
          byte[].class,
          char[].class);

  private final JsonMapper mapper = StrictJson.mapper();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType form) {
    return isJson(form) && isOurs(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType form) {
    return isJson(form) && isOurs(type);
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
      MediaType form,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try (var parser = mapper.createParser(body)) {
      Object value =
          parser.nextToken() == null
              ? null
              : mapper.readerFor(mapper.constructType(genericType)).readValue(parser);
      if (value == null) {
        throw new NoContentException("The request needs a JSON body.");
      }
      return value;
    }
  }

  /**
   * Writes a body. It is complete before its first byte leaves: what cannot be written becomes a
   * failure with a status of its own, and never half an answer that says 200.
   */
  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType form,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    byte[] whole;
    try {
      whole = mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new UnwritableAnswerException(type, unwritable);
    }
    body.write(whole);
  }

  private static boolean isJson(@Nullable MediaType form) {
    return form != null
        && (form.getSubtype().equals("json") || form.getSubtype().endsWith("+json"));
  }

  private static boolean isOurs(Class<?> type) {
    return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
  }
}
