/**
 * Delivers the browser console: its files, and its page for every address that the console itself
 * knows.
 */
@NullMarked
package io.dcp.web.console;

import org.jspecify.annotations.NullMarked;
