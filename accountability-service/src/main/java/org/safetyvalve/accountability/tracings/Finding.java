package org.safetyvalve.accountability.tracings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What was found of the duty of one organisation.
 *
 * @param task what it was to do, or null when all of its duty was looked at
 * @param note the reasons; in the store only, sealed
 * @param persons what was found of its people; in the store only, sealed
 */
public record Finding(
        DutyHolder holder,
        String organisation,
        FindingKind kind,
        @Nullable DutyTask task,
        @Nullable SealedText note,
        List<PersonFinding> persons) {

    public Finding {
        // Documents from before persons were looked at have none.
        persons = persons == null ? List.of() : List.copyOf(persons);
    }

    boolean contradicts(Finding other) {
        return holder == other.holder
                && organisation.equals(other.organisation)
                && task == other.task
                && (kind == FindingKind.DUTY_PERFORMED) != (other.kind == FindingKind.DUTY_PERFORMED);
    }
}
