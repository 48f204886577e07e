/** The harness's own account of every command that it gave and every answer that it got. */
package org.safetyvalve.endtoend.faults.record;
