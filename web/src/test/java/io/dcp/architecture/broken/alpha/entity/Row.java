package io.dcp.architecture.broken.alpha.entity;

/** An entity that leaves its feature. */
public final class Row {}
