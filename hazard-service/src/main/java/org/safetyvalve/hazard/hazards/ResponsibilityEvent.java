package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** Who is responsible (落实责任). */
public sealed interface ResponsibilityEvent extends HazardEvent {

    /** 交办: the lead unit holds the hazard from dispatch on, and may return it until the deadline. */
    record ResponsibilityAssigned(Stamp stamp, String unit, @Nullable String basis, Deadline acceptBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.makeResponsible(unit, stamp.at(), false);
                draft.owe(Duty.ACCEPT, acceptBy);
            });
        }
    }

    /** 接收; by silence when the deadline passed without a return. */
    record ResponsibilityAccepted(Stamp stamp, boolean bySilence) implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, HazardDraft::accept);
        }

        @Override
        public boolean isDecidedByTheClock() {
            return bySilence;
        }
    }

    /**
     * 退回. The first one goes back to the competent department, which must assign anew. At a second one the unit keeps
     * the hazard: a dispute follows in the same write.
     *
     * @param number the how-manieth return of this hazard
     * @param assignBy null when a dispute follows
     */
    record ResponsibilityReturned(
            Stamp stamp,
            String unit,
            String legalBasis,
            String competentBody,
            @Nullable String reason,
            int number,
            @Nullable Deadline assignBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.RETURNED;
                draft.returned(unit);
                if (assignBy != null) {
                    draft.responsibility = null;
                    draft.holder = before.department();
                    draft.owe(Duty.ASSIGN, assignBy);
                }
            });
        }
    }

    /** 争议: whoever holds it keeps it, with interim control, until the common superior has designated. */
    record ResponsibilityDisputed(Stamp stamp, @Nullable String reason, List<String> parties, Deadline designateBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.DISPUTED;
                draft.voidOrder();
                draft.met(Duty.ACCEPT, Duty.ASSIGN);
                draft.owe(Duty.DESIGNATE, designateBy);
            });
        }
    }

    /** 指定: final. */
    record ResponsibilityDesignated(Stamp stamp, String unit, String basis) implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.makeResponsible(unit, stamp.at(), true));
        }
    }
}
