package io.dcp.api.audit;

import java.util.List;

/** The actions that are on record, in order of their names. */
public record AuditActions(List<String> items) {}
