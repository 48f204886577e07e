package org.safetyvalve.endtoend.faults.checker;

/**
 * Something that must hold and does not.
 *
 * @param check the name of what was checked
 * @param what what is wrong, with ids that help to find it
 */
public record Violation(String check, String what) {
    @Override
    public String toString() {
        return check + ": " + what;
    }
}
