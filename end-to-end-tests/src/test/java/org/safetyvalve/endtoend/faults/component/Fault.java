package org.safetyvalve.endtoend.faults.component;

/** Something that goes wrong in a schedule. */
interface Fault {

    String name();

    /** Before any instance is started. */
    default void prepare(Scene scene) {}

    /** At some moment of the load, on a thread of its own. Returns when the fault has ended, or waits at a point of an instance. */
    default void strike(Scene scene) {}

    /** How many times as likely as others the seed chooses it. */
    default int weight() {
        return 2;
    }

    /** How many seconds a schedule with it may take longer than others. */
    default boolean isSlow() {
        return false;
    }
}
