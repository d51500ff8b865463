package io.dcp.audit.control;

import io.dcp.audit.entity.ChainFault;

/** The first place of the chain at which something is wrong, and what. */
public record Finding(long seq, ChainFault fault) {}
