/**
 * What every request passes before a resource sees it, in the order of {@code WEB-INF/web.xml}: its
 * id, log line and security headers ({@link io.dcp.web.request.RequestFrame}), where it came from
 * ({@link io.dcp.web.request.OriginCheck}) and how large it may be ({@link
 * io.dcp.web.request.BodyLimit}).
 */
@NullMarked
package io.dcp.web.request;

import org.jspecify.annotations.NullMarked;
