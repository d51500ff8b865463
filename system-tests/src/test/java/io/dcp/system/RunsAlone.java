package io.dcp.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Measures time, or what becomes of it while an engine fails: says something about the platform
 * only while nothing else keeps the machine busy. {@code ./dcp test} runs these last, in the part
 * {@code timing}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("timing")
@interface RunsAlone {}
