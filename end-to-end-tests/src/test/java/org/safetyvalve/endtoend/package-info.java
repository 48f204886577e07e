/**
 * The system as a whole, through its public interfaces alone: REST with tokens of demo-identity, the topics, the pages. No
 * test uses a service's code; only the fault harness does, which puts services together in one JVM.
 */
package org.safetyvalve.endtoend;
