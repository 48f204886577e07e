/** The whole system as its users start it, and what a test says to it: people with accounts by REST, agencies and readers by Kafka. */
package org.safetyvalve.endtoend.city;
