package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The decision in effect, or what was said of a first appeal against it, was served on somebody concerned (送达).
 *
 * <p>Type {@code org.safetyvalve.decision-served.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param instance 0: the decision in effect; 1: what the body that decided said of an appeal against it.
 * @param deadline Until when an appeal may be filed; its clock starts with the receipt.
 */
public record DecisionServed(@JsonUnwrapped CaseStanding standing, int instance, Deadline deadline)
        implements CaseLifecycleEvent {
    public DecisionServed {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
