package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Level;

/** What supervision does beside rectification: interim control, listing, enforcement (督办与执法). */
public sealed interface SupervisionEvent extends HazardEvent {

    /**
     * 采取临时管控: the holder keeps it up.
     *
     * @param until when a seal ends; null of any other measure
     */
    record InterimControlOrdered(
            Stamp stamp, Measure measure, @Nullable Deadline until) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.interimControl =
                        new HazardState.InterimControl(measure.kind(), stamp.by(), stamp.at(), until, false);
                if (until != null) {
                    draft.sealUntil(until, stamp.at());
                }
            });
        }
    }

    /** 延长查封, once: the only thing that moves its term. */
    record InterimControlExtended(
            Stamp stamp, MeasureKind measure, Deadline from, Deadline until, SealExtension extension)
            implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.InterimControl control = before.interimControl();
                draft.interimControl = control == null ? null : control.extendedUntil(until);
                draft.sealUntil(until, stamp.at());
            });
        }
    }

    /** 查封即将期满: somebody is to decide whether it is lifted or extended. */
    record InterimControlDueSoon(Stamp stamp, MeasureKind measure, String orderedBy, Deadline until)
            implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.met(Duty.DECIDE_SEAL));
        }

        @Override
        public boolean isDecidedByTheClock() {
            return true;
        }
    }

    /** 查封期限届满: by law it is to be lifted, and until somebody does it stays. */
    record InterimControlOverdue(Stamp stamp, MeasureKind measure, String orderedBy, Deadline until)
            implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.met(Duty.DECIDE_SEAL);
                draft.miss(Duty.LIFT_SEAL);
            });
        }

        @Override
        public boolean isDecidedByTheClock() {
            return true;
        }
    }

    /** 解除临时管控 */
    record InterimControlLifted(Stamp stamp, MeasureKind measure, String reason) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.interimControl = null;
                draft.met(Duty.DECIDE_SEAL, Duty.LIFT_SEAL);
            });
        }
    }

    /** 挂牌督办: the clock to publish it starts. */
    record HazardListed(Stamp stamp, Level level, String number, String issuedBy, Deadline publishBy)
            implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.listing =
                        new HazardState.Listing(level, number, null, stamp.by().organisation(), issuedBy, 0);
                draft.owe(Duty.PUBLISH_LISTING, publishBy);
                if (before.stage() == Stage.ASSIGNED || before.stage() == Stage.DESIGNATED) {
                    draft.stage = Stage.LISTED;
                }
            });
        }
    }

    /** 督办公布 */
    record ListingPublished(Stamp stamp, String number, String publication) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.Listing listing = before.listing();
                draft.listing = listing == null ? null : listing.published(publication);
                draft.met(Duty.PUBLISH_LISTING);
            });
        }
    }

    /**
     * 督办催办.
     *
     * @param number of the letter (督办函)
     * @param ordinal the how manieth letter of this listing it is
     */
    record RectificationUrged(Stamp stamp, String number, String demand, int ordinal) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.Listing listing = before.listing();
                draft.listing = listing == null ? null : listing.urged(ordinal);
            });
        }
    }

    /** 采取执法措施 */
    record EnforcementOrdered(Stamp stamp, Measure measure) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.enforcements++);
        }
    }
}
