/** What the tests of every module use of the contract: its schemas and its golden samples. */
package org.safetyvalve.contracts.testing;
