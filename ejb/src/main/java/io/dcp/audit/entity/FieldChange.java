package io.dcp.audit.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * In what something differs now from what it was. All texts are safe to show and bounded.
 *
 * @param before null when there was nothing
 * @param after null when there is nothing now
 */
@JsonPropertyOrder({"field", "before", "after"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
