package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.criteria.CriteriaRule;
import org.safetyvalve.hazard.criteria.LegalBasis;

/**
 * A measure that an authority orders: interim control (临时管控) or enforcement (执法).
 *
 * @param legalBasis law and article, as text
 * @param checked the article of the table of legal bases; null when the text is all there is, and nobody checked it
 * @param subjects the businesses, places or parts that it applies to; no persons
 * @param decision the decision that it carries out, when there is one with a number
 * @param powerCut how the unit was told; of a power cut always, of no other
 */
public record Measure(
        MeasureKind kind,
        String legalBasis,
        @Nullable LegalBasis checked,
        List<String> subjects,
        @Nullable Decision decision,
        @Nullable PowerCut powerCut) {

    /**
     * A written decision (执法决定).
     *
     * @param decidedBy the body that took it
     */
    public record Decision(String number, String decidedBy) {
        public Decision {
            HazardRule.requireText(number, "decisionNo");
            HazardRule.requireText(decidedBy, "decidedBy");
        }
    }

    public Measure {
        HazardRule.requireText(legalBasis, "legalBasis");
        subjects = List.copyOf(subjects);
        if (powerCut != null && kind != MeasureKind.POWER_CUT) {
            throw HazardRule.NOTICE_OF_A_POWER_CUT.refuse().at("measure");
        }
    }

    /** One with nothing but a basis in words. */
    public Measure(MeasureKind kind, String legalBasis, List<String> subjects) {
        this(kind, legalBasis, null, subjects, null, null);
    }

    /** Refuses an article that is not in force on the day of the act, and a power cut without its notice. */
    void requireLawful(Instant at) {
        if (checked != null && !checked.validity().covers(at)) {
            throw CriteriaRule.LEGAL_BASIS_NOT_IN_FORCE.refuse(checked.id()).at("legalBasisId");
        }
        if (kind == MeasureKind.POWER_CUT) {
            if (powerCut == null) {
                throw HazardRule.POWER_CUT_NOTICE.refuse().at("noticeNo");
            }
            powerCut.requireNotice(at);
        }
    }
}
