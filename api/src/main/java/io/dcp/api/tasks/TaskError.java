package io.dcp.api.tasks;

/**
 * Why a task did not run to its end.
 *
 * @param code as a program reads it
 * @param detail a sentence
 */
public record TaskError(String code, String detail) {}
