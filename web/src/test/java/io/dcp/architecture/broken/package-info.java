/** An application that breaks every rule once; nothing runs it. */
package io.dcp.architecture.broken;
