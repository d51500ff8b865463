package io.dcp.web.query;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every list takes, as they stand in the query; a resource method takes it as
 * {@code @BeanParam}. Text on purpose: JAX-RS would answer a wrong number with 404.
 */
public class ListParameters {
  @Parameter(
      description = "Most items of the page.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "100"))
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "The nextCursor of the page before.")
  @QueryParam("cursor")
  private @Nullable String cursor;

  @Parameter(description = "A field to sort by, with a dash before it to begin at the end.")
  @QueryParam("sort")
  private @Nullable String sort;

  @Parameter(description = "Text that an item must contain.")
  @QueryParam("q")
  private @Nullable String q;

  /** As JAX-RS makes it. */
  public ListParameters() {}

  ListParameters(
      @Nullable String limit, @Nullable String cursor, @Nullable String sort, @Nullable String q) {
    this.limit = limit;
    this.cursor = cursor;
    this.sort = sort;
    this.q = q;
  }

  /**
   * The parameters as values.
   *
   * @param sortable fields that this list can be sorted by
   * @throws DomainException {@code VALIDATION_FAILED}, with the parameter
   */
  public ListQuery read(Set<String> sortable) {
    return new ListQuery(
        QueryNumbers.read("limit", limit, ListQuery.DEFAULT_LIMIT, 1, ListQuery.MAX_LIMIT),
        PageCursor.offset(cursor),
        readSort(sortable),
        Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()));
  }

  private Optional<ListQuery.Sort> readSort(Set<String> sortable) {
    if (sort == null || sort.isEmpty()) {
      return Optional.empty();
    }
    var descending = sort.startsWith("-");
    var field = descending ? sort.substring(1) : sort;
    if (!sortable.contains(field)) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "sort",
          "This list can be sorted by "
              + String.join(", ", sortable.stream().sorted().toList())
              + ".");
    }
    return Optional.of(new ListQuery.Sort(field, descending));
  }
}
