package org.safetyvalve.accountability.supervisions;

/** How many responsibility problems were found (port). */
public interface ProblemCounts {

    /** How many were found under a supervision. */
    long under(String supervision);
}
