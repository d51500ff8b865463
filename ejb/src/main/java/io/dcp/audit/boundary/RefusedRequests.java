package io.dcp.audit.boundary;

import io.dcp.audit.control.AnonymousRefusals;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Requests that were refused before it was known who asks. */
@ApplicationScoped
public class RefusedRequests {
  private AnonymousRefusals refusals;

  protected RefusedRequests() {}

  @Inject
  public RefusedRequests(AnonymousRefusals refusals) {
    this.refusals = refusals;
  }

  /** Counts one; it goes on record with the others of its address and minute. */
  @Open("the edge tells of those who are nobody")
  public void count(String address, ErrorCode code) {
    refusals.count(address, code);
  }
}
