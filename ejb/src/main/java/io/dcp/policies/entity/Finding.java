package io.dcp.policies.entity;

/**
 * Something of the host that a request asks for.
 *
 * @param rule that is about it
 * @param field where the request asks, for example {@code mounts[0].source}
 * @param subject what it asks for, in the form of the rule's exceptions
 * @param sentence says so to people
 */
public record Finding(Rule rule, String field, String subject, String sentence) {}
