/**
 * Where faults are put into a running component without a change of its code: its store, its producer and its consumers are wrapped, and
 * every operation on them is a point at which something can be made to happen. Depends on the clients only, so that whole services can
 * load it too.
 */
package org.safetyvalve.endtoend.faults.points;
