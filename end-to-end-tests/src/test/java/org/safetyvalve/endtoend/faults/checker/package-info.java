/**
 * Holds what topics and stores say against the harness's own account. Of the services it uses how an event is stored, how ids follow from
 * commands, and the table of notices; every fold is its own.
 */
package org.safetyvalve.endtoend.faults.checker;
