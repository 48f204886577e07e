package org.safetyvalve.accountability.leads;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * The deadlines of a lead, each fixed when its clock starts and kept when it is met.
 *
 * @param registration from receipt to registration, or null for a lead that an earlier version received
 * @param disposal from receipt to the first disposition, or null for a lead that an earlier version received
 * @param outcome from an inquiry or verification to what comes of it, or null when there is none
 * @param missed what was not done in time, each said once
 */
public record LeadClocks(
        @Nullable RunningClock registration,
        @Nullable RunningClock disposal,
        @Nullable RunningClock outcome,
        Set<LeadDuty> missed) {
    static final LeadClocks NONE = new LeadClocks(null, null, null, Set.of());

    public LeadClocks {
        missed = Set.copyOf(missed);
    }

    static LeadClocks started(RunningClock registration, RunningClock disposal) {
        return new LeadClocks(registration, disposal, null, Set.of());
    }

    LeadClocks withMissed(LeadDuty duty) {
        Set<LeadDuty> all = EnumSet.of(duty);
        all.addAll(missed);
        return new LeadClocks(registration, disposal, outcome, all);
    }

    /** The clock of a new disposition, or null when that waits for nobody. */
    LeadClocks withOutcome(@Nullable RunningClock started) {
        Set<LeadDuty> others = EnumSet.noneOf(LeadDuty.class);
        others.addAll(missed);
        others.remove(LeadDuty.OUTCOME);
        return new LeadClocks(registration, disposal, started, others);
    }

    public @Nullable RunningClock of(LeadDuty duty) {
        return switch (duty) {
            case REGISTRATION -> registration;
            case DISPOSAL -> disposal;
            case OUTCOME -> outcome;
        };
    }
}
