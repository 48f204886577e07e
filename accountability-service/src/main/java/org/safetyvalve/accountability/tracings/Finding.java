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

    /** Whether the organisation or somebody of it was found at fault. */
    boolean isFault() {
        return kind != FindingKind.DUTY_PERFORMED
                || persons.stream().anyMatch(person -> person.kind() != FindingKind.DUTY_PERFORMED);
    }

    /** Whether one is at fault and the other not, of the same duty or where one of them is of all of it. */
    boolean contradicts(Finding other) {
        return holder == other.holder
                && organisation.equals(other.organisation)
                && (task == other.task || task == null || other.task == null)
                && (kind == FindingKind.DUTY_PERFORMED) != (other.kind == FindingKind.DUTY_PERFORMED);
    }
}
