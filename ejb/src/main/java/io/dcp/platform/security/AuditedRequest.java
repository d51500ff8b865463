package io.dcp.platform.security;

import jakarta.enterprise.context.RequestScoped;

/** Whether the current request has a record of its own, so that it need not be counted. */
@RequestScoped
public class AuditedRequest {
  private boolean recorded;

  public boolean isRecorded() {
    return recorded;
  }

  void recorded() {
    recorded = true;
  }
}
