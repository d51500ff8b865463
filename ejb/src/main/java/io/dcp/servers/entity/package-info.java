/** What is stored of a server. */
@NullMarked
package io.dcp.servers.entity;

import org.jspecify.annotations.NullMarked;
