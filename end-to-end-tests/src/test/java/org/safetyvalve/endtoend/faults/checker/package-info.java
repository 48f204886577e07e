/** Holds what the topics and stores say against the harness's own account. It shares no code with what it checks, contracts apart. */
package org.safetyvalve.endtoend.faults.checker;
