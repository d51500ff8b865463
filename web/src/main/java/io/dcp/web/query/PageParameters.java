package io.dcp.web.query;

import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of everything that comes in pages, as they stand in the query. Text on purpose:
 * JAX-RS would answer a wrong number with 404.
 */
public abstract class PageParameters {
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

  /** As JAX-RS makes it. */
  protected PageParameters() {}

  PageParameters(@Nullable String limit, @Nullable String cursor) {
    this.limit = limit;
    this.cursor = cursor;
  }

  /**
   * Most items of the page.
   *
   * @throws DomainException {@code VALIDATION_FAILED} for a wrong limit
   */
  protected int limit() {
    return QueryNumbers.read(
        "limit", limit, PageRequest.DEFAULT_LIMIT, 1, PageRequest.LARGEST_LIMIT);
  }

  /** Where the page begins; the list itself checks it. */
  protected @Nullable String cursor() {
    return cursor;
  }
}
