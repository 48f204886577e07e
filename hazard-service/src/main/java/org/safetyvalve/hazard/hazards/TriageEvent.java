package org.safetyvalve.hazard.hazards;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** From being found to having a level, or being none of ours (受理与定级). */
public sealed interface TriageEvent extends HazardEvent {

    /** 发现隐患: the competent department holds it, and owes a level. */
    record HazardFound(
            Stamp stamp,
            HazardFacts facts,
            boolean onTheSpot,
            List<EvidenceFile> evidence,
            String department,
            String committee,
            Deadline classifyBy)
            implements TriageEvent {
        HazardState begin() {
            HazardState blank = new HazardState(
                    facts,
                    stamp.by(),
                    stamp.at(),
                    Stage.FOUND,
                    null,
                    department,
                    department,
                    committee,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    Set.of(),
                    0,
                    List.of(),
                    0,
                    0,
                    0,
                    false,
                    0,
                    0,
                    null,
                    List.of(),
                    stamp.at(),
                    null);
            return blank.after(this, draft -> {
                draft.keep(evidence);
                draft.owe(Duty.CLASSIFY, classifyBy);
            });
        }

        @Override
        public HazardState foldInto(HazardState before) {
            throw new IllegalStateException("a hazard is found once");
        }
    }

    /** 不予受理 */
    record HazardRejected(Stamp stamp, String reason) implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.REJECTED;
                draft.metAll();
            });
        }
    }

    /** 并案: it is the same as another one, which goes on. */
    record HazardMerged(Stamp stamp, String into, String reason) implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.MERGED;
                draft.link = into;
                draft.metAll();
            });
        }
    }

    /**
     * 定级
     *
     * @param criteria ids of the criteria for major hazards that it meets
     * @param whole whether it was judged major as a whole
     */
    record HazardClassified(
            Stamp stamp,
            HazardLevel level,
            String basis,
            @Nullable RiskColour riskColour,
            List<String> criteria,
            boolean whole,
            Deadline assignBy)
            implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.CLASSIFIED;
                draft.level = level;
                draft.classifiedBy = stamp.by();
                draft.judged = level == HazardLevel.MAJOR ? new HazardState.Judged(criteria, whole) : null;
                draft.met(Duty.CLASSIFY);
                draft.riskColour = riskColour;
                draft.owe(Duty.ASSIGN, assignBy);
            });
        }
    }

    /**
     * 改定重大: whoever is responsible stays so. What was ordered of a general hazard is void, with its plan and its deadline: a major one is
     * listed first, and ordered anew with a plan of five assurances. Interim control stays.
     *
     * @param criteria ids of the criteria for major hazards that it meets
     * @param whole whether it was judged major as a whole
     */
    record HazardUpgraded(Stamp stamp, String basis, List<String> criteria, boolean whole) implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.level = HazardLevel.MAJOR;
                draft.classifiedBy = stamp.by();
                draft.judged = new HazardState.Judged(criteria, whole);
                draft.voidOrder();
                if (before.stage() == Stage.RECTIFYING) {
                    draft.stage = before.isDesignated() ? Stage.DESIGNATED : Stage.ASSIGNED;
                }
            });
        }
    }

    /** 提请降级: the first of two people. */
    record DowngradeProposed(Stamp stamp, String reason) implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.downgrade = new HazardState.Downgrade(stamp.by(), reason));
        }
    }

    /** 同意降级: the second. It takes a listing with it. */
    record HazardDowngraded(Stamp stamp, Signatory proposedBy, String reason) implements TriageEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.level = HazardLevel.GENERAL;
                draft.judged = null;
                draft.downgrade = null;
                draft.listing = null;
                draft.met(Duty.PUBLISH_LISTING);
                if (before.stage() == Stage.LISTED) {
                    draft.stage = before.order() != null
                            ? Stage.RECTIFYING
                            : before.isDesignated() ? Stage.DESIGNATED : Stage.ASSIGNED;
                }
            });
        }
    }
}
