/**
 * The API's description (OpenAPI 3.1). It is read from the code by a server that runs with {@code
 * DCP_OPENAPI=live}, completed by {@link io.dcp.web.openapi.ApiDescription}, committed as {@code
 * api/openapi.json} and delivered from there by {@link io.dcp.web.openapi.PackagedDescription}.
 */
@NullMarked
package io.dcp.web.openapi;

import org.jspecify.annotations.NullMarked;
