/**
 * The fault harness on whole services: the built executables as processes, a real broker and the durable store, load over HTTP, and
 * {@code kill -9}.
 */
package org.safetyvalve.endtoend.faults.process;
