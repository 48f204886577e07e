/** Seeded load over HTTP: people who take records through their lives, repeat themselves, err, and get into each other's way. */
package org.safetyvalve.endtoend.faults.process.load;
