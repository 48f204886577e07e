/**
 * The system as a whole, through its public interfaces alone: REST with tokens of demo-identity, the topics, the pages. Nothing of
 * a service's code is on this module's class path.
 */
package org.safetyvalve.endtoend;
