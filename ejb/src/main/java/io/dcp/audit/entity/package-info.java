/** What is stored of an audit record, and how it is sealed. */
@NullMarked
package io.dcp.audit.entity;

import org.jspecify.annotations.NullMarked;
