package io.dcp.platform.security;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The record that the current request has of its own, if it has one. */
@RequestScoped
public class AuditedRequest {
  private AuditTrail.@Nullable Entry entry;

  /** Whether it has one, so that it need not be counted. */
  public boolean isRecorded() {
    return entry != null;
  }

  /** Adds to the outcome what was found on the way; never a secret. */
  public void found(String name, String value) {
    if (entry != null) {
      entry.found(name, value);
    }
  }

  /** Says in the outcome what the request is about as a person calls it. */
  public void named(String resource) {
    if (entry != null) {
      entry.named(resource);
    }
  }

  void recorded(AuditTrail.Entry record) {
    this.entry = record;
  }
}
