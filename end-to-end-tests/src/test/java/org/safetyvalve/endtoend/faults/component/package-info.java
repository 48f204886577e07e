/**
 * The component level: two instances of each service's own components in this JVM, without HTTP, on a real broker and a durable store. A
 * crash cuts an instance off at a point and a fresh one is started: seconds a schedule.
 */
package org.safetyvalve.endtoend.faults.component;
