package io.dcp.web.query;

import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every list takes, as they stand in the query; a resource method takes it as
 * {@code @BeanParam}.
 */
public class ListParameters extends PageParameters {
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
    super(limit, cursor);
    this.sort = sort;
    this.q = q;
  }

  /**
   * Which part of the list; the list itself checks the sort and the cursor.
   *
   * @throws DomainException {@code VALIDATION_FAILED} for a wrong limit
   */
  public PageRequest page() {
    return new PageRequest(sort, limit(), cursor());
  }

  /** The text that an item must contain, without blanks around it. */
  public Optional<String> text() {
    return Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty());
  }
}
