package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Level;

/** What supervision does beside rectification: interim control, listing, enforcement (督办与执法). */
public sealed interface SupervisionEvent extends HazardEvent {

    /** 责令采取临时管控措施 */
    record InterimControlOrdered(Stamp stamp, String measures) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(
                    this,
                    draft -> draft.interimControl =
                            new HazardState.InterimControl(measures, stamp.by(), stamp.at()));
        }
    }

    /** 解除临时管控措施 */
    record InterimControlLifted(Stamp stamp, String reason) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.interimControl = null);
        }
    }

    /** 挂牌督办 */
    record HazardListed(Stamp stamp, Level level, String number) implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.listing = new HazardState.Listing(level, number, stamp.by(), stamp.at());
                draft.met(Duty.LIST);
                if (before.stage() == Stage.ASSIGNED || before.stage() == Stage.DESIGNATED) {
                    draft.stage = Stage.LISTED;
                }
            });
        }
    }

    /** 执法措施: a fine, a suspension, a closure, a demolition, against the units named or the responsible one. */
    record EnforcementOrdered(
            Stamp stamp, String kind, String measure, String legalBasis, List<String> targets, @Nullable String caseNumber)
            implements SupervisionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.enforcements++);
        }
    }
}
