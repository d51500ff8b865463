package io.dcp.web.openapi;

import io.dcp.api.common.Problem;
import io.dcp.web.idempotency.OnceFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes what the server reads from the code: a field is always there unless it may be null, and
 * every operation may fail with a problem.
 */
public class ApiDescription implements OASFilter {
  private static final String CREATED = "201";
  private static final String PROBLEM = "#/components/schemas/" + Problem.class.getSimpleName();

  @Override
  public Schema filterSchema(Schema schema) {
    var properties = schema.getProperties();
    if (properties != null && schema.getRequired() == null) {
      schema.setRequired(
          properties.entrySet().stream()
              .filter(property -> !mayBeNull(property.getValue()))
              .map(Map.Entry::getKey)
              .sorted()
              .toList());
    }
    return schema;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    var responses = operation.getResponses();
    if (responses != null && responses.getDefaultValue() == null) {
      responses.setDefaultValue(problem());
    }
    if (responses != null && responses.hasAPIResponse(CREATED) && needsSomebody(operation)) {
      operation.addParameter(idempotencyKey());
    }
    return operation;
  }

  /** An operation that anybody may call has an empty list of its own. */
  private static boolean needsSomebody(Operation operation) {
    return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(OnceFilter.KEY)
        .in(Parameter.In.HEADER)
        .description(
            "Any text of 1 to 255 visible ASCII characters. A repetition with the same key and body within 24 h gets the"
                + " first answer, with the header Idempotency-Replayed, and makes nothing new.")
        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
  }

  private static APIResponse problem() {
    var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    return OASFactory.createAPIResponse()
        .description("What went wrong.")
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
  }

  private static boolean mayBeNull(Schema property) {
    var types = property.getType();
    return (types != null && types.contains(SchemaType.NULL))
        || anyMayBeNull(property.getAnyOf())
        || anyMayBeNull(property.getOneOf());
  }

  private static boolean anyMayBeNull(@Nullable List<Schema> alternatives) {
    return alternatives != null && alternatives.stream().anyMatch(ApiDescription::mayBeNull);
  }
}
