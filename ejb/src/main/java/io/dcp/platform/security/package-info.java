/**
 * The vocabulary of rights and records that every feature speaks: what may be done ({@link
 * io.dcp.platform.security.Action}), by whom ({@link io.dcp.platform.security.Caller}), where
 * ({@link io.dcp.platform.security.ServerId}), who decides ({@link
 * io.dcp.platform.security.AccessDecision}) and who writes it down ({@link
 * io.dcp.platform.security.AuditTrail}).
 *
 * <p>It stands here and not in {@code access} or {@code audit} because access, audit and identity
 * would otherwise form a cycle.
 */
@NullMarked
package io.dcp.platform.security;

import org.jspecify.annotations.NullMarked;
