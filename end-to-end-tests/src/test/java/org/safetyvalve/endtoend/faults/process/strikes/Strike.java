package org.safetyvalve.endtoend.faults.process.strikes;

/** One kind of fault. */
@FunctionalInterface
public interface Strike {

    /**
     * Makes the fault and ends it: when this returns, nothing of it is left but what the system has to mend by itself.
     *
     * @return whether it happened; a point that nothing reached is no fault
     */
    boolean make(Scene scene) throws InterruptedException;
}
