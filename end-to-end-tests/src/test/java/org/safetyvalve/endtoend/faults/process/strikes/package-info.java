/** The faults that are made to whole services, each from its beginning to its end. */
package org.safetyvalve.endtoend.faults.process.strikes;
