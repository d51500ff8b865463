/**
 * The borders inside the application, as tests. {@link io.dcp.architecture.ArchitectureTest} holds
 * the application to them; {@link io.dcp.architecture.RulesCanFailTest} shows that each rule finds
 * what it forbids, on the small wrong application in {@code broken}.
 */
@NullMarked
package io.dcp.architecture;

import org.jspecify.annotations.NullMarked;
