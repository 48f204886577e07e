package org.safetyvalve.endtoend.faults.record;

/** What became of one attempt at a command, as its caller saw it. */
public sealed interface Answer {

    /** 2xx: the record's id, its version after the command and the name of its state. */
    record Accepted(String id, long version, String state) implements Answer {}

    /** Certainly not carried out: a rule's id, or the problem type ({@code refused-unavailable}, {@code 412}…). */
    record Refused(String why) implements Answer {}

    /** No answer came, or {@code outcome-unknown}: it may have been carried out. */
    record Unknown(String why) implements Answer {}
}
