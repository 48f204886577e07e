package org.safetyvalve.accountability.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * A person or an organisation concerned by a case (被问责对象).
 *
 * @param id what it is called in this case, which says nothing of who it is: {@code 1}, {@code 2}, …
 * @param organisation the organisation, or the one that the person belongs to
 * @param name the person's name and post; null for an organisation
 */
public record Concerned(
        String id,
        List<Capacity> capacities,
        String organisation,
        @Nullable SealedText name) {
    public Concerned {
        capacities = List.copyOf(capacities);
    }

    boolean ofAPerson() {
        return capacities.stream().allMatch(Capacity::isOfAPerson);
    }
}
