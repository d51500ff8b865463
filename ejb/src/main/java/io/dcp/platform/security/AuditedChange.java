package io.dcp.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How what the current request changes looked before and after, for the record of an {@link
 * Audited} method that says so. Both are what the API shows of it, which holds no secrets.
 */
@RequestScoped
public class AuditedChange {
  private @Nullable Object before;
  private @Nullable Object after;

  /** Not to be called for what is made. */
  public void before(Object view) {
    before = view;
  }

  /** Not to be called for what is gone. */
  public void after(Object view) {
    after = view;
  }

  void tell(AuditTrail.Entry entry) {
    if (before != null || after != null) {
      entry.changed(Optional.ofNullable(before), Optional.ofNullable(after));
    }
    before = null;
    after = null;
  }
}
