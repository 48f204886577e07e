package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safetyvalve.starter.domain.District;

/**
 * Who an inspection group is made of, and what it covers.
 *
 * @param members beside the leader
 * @param districts GB/T 2260; empty when not said
 * @param units empty when not said
 */
public record Composition(
        GroupKind kind, Person leader, List<Person> members, List<String> districts, List<String> units) {

    public Composition {
        members = List.copyOf(members);
        districts = List.copyOf(districts);
        units = List.copyOf(units);
    }

    List<Person> everybody() {
        return Stream.concat(Stream.of(leader), members.stream()).toList();
    }

    boolean has(String account) {
        return everybody().stream().anyMatch(person -> person.account().equals(account));
    }

    /** Where only units are named, the group covers no other. */
    boolean covers(String unit) {
        return units.isEmpty() || !districts.isEmpty() || units.contains(unit);
    }

    /** Their organisations, the leader's first. */
    public List<String> organisations() {
        return everybody().stream().map(Person::organisation).distinct().toList();
    }

    void requireFitting(SupervisionState supervision) {
        SupervisionPlan.requireEachOnce("members", everybody());
        GROUP_OF_TWO.requiresAt("members", !members.isEmpty());
        for (int i = 0; i < districts.size(); i++) {
            WITHIN_ITS_DISTRICT.requiresAt(
                    "districts[" + i + "]", new District(supervision.district()).covers(districts.get(i)));
        }
        SupervisionPlan plan = supervision.plan();
        if (plan != null && !plan.bodies().isEmpty()) {
            Set<String> bodies = new HashSet<>(Set.of(supervision.organisation()));
            plan.bodies().forEach(body -> bodies.add(body.organisation()));
            organisations().forEach(one -> GROUP_OF_ITS_BODIES.requiresAt("members", bodies.contains(one), one));
        }
    }
}
