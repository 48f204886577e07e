package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.hazard.criteria.CriteriaRule;
import org.safetyvalve.hazard.criteria.Criterion;

/**
 * By what a hazard is judged to be major (重大隐患判定).
 *
 * @param criteria the criteria that it meets
 * @param whole whether it is judged as a whole (综合判定), for the reason that the classification's basis gives
 */
public record Judgement(List<Criterion> criteria, boolean whole) {

    /** Nothing that would make it major. */
    public static final Judgement NONE = new Judgement(List.of(), false);

    public static final Judgement AS_A_WHOLE = new Judgement(List.of(), true);

    public Judgement {
        criteria = List.copyOf(criteria);
    }

    public static Judgement by(Criterion... criteria) {
        return new Judgement(List.of(criteria), false);
    }

    List<String> ids() {
        return criteria.stream().map(Criterion::id).distinct().toList();
    }

    /** Refuses a level that does not go with this, and a criterion that was not in force on the day. */
    void requireFor(HazardLevel level, Instant at) {
        boolean none = criteria.isEmpty() && !whole;
        if (level == HazardLevel.MAJOR && none) {
            throw HazardRule.MAJOR_BY_CRITERIA.refuse().at("criteria");
        }
        if (level == HazardLevel.GENERAL && !none) {
            throw HazardRule.CRITERIA_MAKE_MAJOR.refuse().at("criteria");
        }
        for (int i = 0; i < criteria.size(); i++) {
            if (!criteria.get(i).validity().covers(at)) {
                throw CriteriaRule.CRITERION_NOT_IN_FORCE
                        .refuse(criteria.get(i).id())
                        .at("criteria[" + i + "]");
            }
        }
    }
}
