package io.dcp.api.audit;

/** How many entries there are of each outcome. */
public record AuditCounts(long success, long refused, long failed, long unknown, long pending) {}
