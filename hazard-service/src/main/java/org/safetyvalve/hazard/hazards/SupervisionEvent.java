package org.safetyvalve.hazard.hazards;

import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Level;

/** What supervision does beside rectification: interim control, listing, enforcement (督办与执法). */
public sealed interface SupervisionEvent extends HazardEvent {

    /** 采取临时管控: the holder keeps it up. */
    record InterimControlOrdered(Stamp stamp, Measure measure) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(
                    this,
                    draft -> draft.interimControl =
                            new HazardState.InterimControl(measure.kind(), stamp.by(), stamp.at()));
        }
    }

    /** 解除临时管控 */
    record InterimControlLifted(Stamp stamp, MeasureKind measure, String reason) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.interimControl = null);
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
