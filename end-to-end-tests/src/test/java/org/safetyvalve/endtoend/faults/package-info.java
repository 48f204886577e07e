/**
 * The fault harness: seeded schedules of load and faults, and a checker that keeps an account of its own. Two levels run on one
 * checker: {@code component}, the services' own components in this JVM, and {@code process}, whole services.
 */
package org.safetyvalve.endtoend.faults;
