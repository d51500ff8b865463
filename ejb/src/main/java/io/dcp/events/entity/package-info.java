/** What is stored of an event. */
@NullMarked
package io.dcp.events.entity;

import org.jspecify.annotations.NullMarked;
