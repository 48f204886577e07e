package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.District;

/**
 * The plan of a supervision (监督检查方案).
 *
 * @param focusUnits departments and units that it looks at most
 * @param focusDistricts GB/T 2260
 * @param bodies the supervision offices and resident groups that carry it out
 * @param taskforce or null when there is none
 */
public record SupervisionPlan(
        List<String> aims,
        List<String> focusUnits,
        List<String> focusDistricts,
        List<Period> periods,
        List<Body> bodies,
        @Nullable Taskforce taskforce) {

    public SupervisionPlan {
        aims = List.copyOf(aims);
        focusUnits = List.copyOf(focusUnits);
        focusDistricts = List.copyOf(focusDistricts);
        periods = List.copyOf(periods);
        bodies = List.copyOf(bodies);
    }

    void requireFitting(SupervisionState supervision) {
        INCOMPLETE.requiresAt("plan.aims", !aims.isEmpty() && aims.stream().noneMatch(String::isBlank));
        for (int i = 0; i < focusDistricts.size(); i++) {
            WITHIN_ITS_DISTRICT.requiresAt(
                    "plan.focusDistricts[" + i + "]",
                    new District(supervision.district()).covers(focusDistricts.get(i)));
        }
        for (int i = 0; i < periods.size(); i++) {
            requireFitting("plan.periods[" + i + "]", periods.get(i), supervision);
        }
        Set<String> organisations = new HashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            EACH_ONCE.requiresAt(
                    "plan.bodies[" + i + "]", organisations.add(bodies.get(i).organisation()));
        }
        if (taskforce != null) {
            requireEachOnce("plan.taskforce", taskforce.everybody());
        }
    }

    private static void requireFitting(String field, Period period, SupervisionState supervision) {
        INCOMPLETE.requiresAt(field + ".name", !period.name().isBlank());
        ENDS_AFTER_IT_BEGINS.requiresAt(field + ".to", !period.to().isBefore(period.from()));
        boolean within = !period.from().isBefore(supervision.from())
                && (supervision.to() == null || !period.to().isAfter(supervision.to()));
        PERIOD_WITHIN_THE_SUPERVISION.requiresAt(field, within);
    }

    static void requireEachOnce(String field, List<Person> people) {
        INCOMPLETE.requiresAt(
                field, people.stream().noneMatch(person -> person.account().isBlank()));
        EACH_ONCE.requiresAt(
                field, people.stream().map(Person::account).distinct().count() == people.size());
    }
}
