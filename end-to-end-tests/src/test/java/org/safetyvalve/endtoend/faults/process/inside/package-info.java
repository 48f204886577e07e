/**
 * What the harness puts into a service: it arms the points of its store and producer, moves its clock, and halts its JVM, as a file
 * says. Loaded from a jar of the harness's own; nothing of it is in a service.
 */
package org.safetyvalve.endtoend.faults.process.inside;
