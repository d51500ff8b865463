/**
 * The edge: HTTP and WebSocket in, calls of boundaries out. It knows no entity, no database and no
 * engine, and holds no rule of the domain.
 */
@NullMarked
package io.dcp.web;

import org.jspecify.annotations.NullMarked;
