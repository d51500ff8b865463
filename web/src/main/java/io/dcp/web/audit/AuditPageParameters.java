package io.dcp.web.audit;

import io.dcp.web.query.PageParameters;
import org.jspecify.annotations.Nullable;

/** Which page of the entries. */
public class AuditPageParameters extends PageParameters {
  int most() {
    return limit();
  }

  @Nullable String after() {
    return cursor();
  }
}
