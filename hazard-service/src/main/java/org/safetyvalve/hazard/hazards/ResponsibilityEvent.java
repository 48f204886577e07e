package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** Who is responsible (落实责任). */
public sealed interface ResponsibilityEvent extends HazardEvent {

    /** 交办: the lead unit holds the hazard from dispatch on, and may return it until the deadline. */
    record ResponsibilityAssigned(Stamp stamp, String unit, List<String> coResponsible, String basis, Deadline acceptBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.makeResponsible(unit, coResponsible, stamp.at(), false);
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

    /** 退回, the only one: it goes back to the competent department, which must assign anew. */
    record ResponsibilityReturned(
            Stamp stamp,
            String unit,
            String legalBasis,
            String competentBody,
            @Nullable String reason,
            Deadline assignBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.RETURNED;
                draft.returned(unit);
                draft.responsibility = null;
                draft.holder = before.department();
                draft.owe(Duty.ASSIGN, assignBy);
            });
        }
    }

    /**
     * 争议: whoever holds it keeps it, with interim control, until the common superior has designated.
     *
     * @param from who disputes it
     * @param byReturn whether it is a second return, which is counted as one
     */
    record ResponsibilityDisputed(
            Stamp stamp,
            String from,
            String legalBasis,
            String competentBody,
            @Nullable String reason,
            boolean byReturn,
            Deadline designateBy)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.DISPUTED;
                if (byReturn) {
                    draft.returned(from);
                }
                draft.voidOrder();
                draft.met(Duty.ACCEPT, Duty.ASSIGN);
                draft.owe(Duty.DESIGNATE, designateBy);
            });
        }
    }

    /** 指定: final. */
    record ResponsibilityDesignated(Stamp stamp, String unit, List<String> coResponsible, String basis)
            implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.makeResponsible(unit, coResponsible, stamp.at(), true));
        }
    }

    /**
     * 承继: the organisation was merged, and its successor is to this hazard from now on whatever it was, the lead or beside it. Nobody does
     * it, and no deadline moves.
     */
    record ResponsibilityInherited(Stamp stamp, String from, String to) implements ResponsibilityEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.replace(from, to));
        }

        @Override
        public boolean isAutomatic() {
            return true;
        }
    }
}
