/** What a service's tests need: an issuer of real tokens, and an inventory of endpoints. Published as the test-jar. */
package org.safetyvalve.starter.testing;
