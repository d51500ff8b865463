/** What is on record, as it travels. */
@NullMarked
package io.dcp.api.audit;

import org.jspecify.annotations.NullMarked;
