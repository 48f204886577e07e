package org.safetyvalve.accountability.studies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.studies.Meeting;
import org.safetyvalve.accountability.studies.Task;

/** What callers send about special studies. */
final class SpecialStudyRequests {
    private SpecialStudyRequests() {}

    /**
     * A special study.
     *
     * @param reference its number
     * @param calledBy the organisation that called it
     * @param bodies the organisations that took part
     * @param tasks what was decided
     */
    record RecordStudy(
            @NotBlank @Size(max = 200) String reference,
            @NotBlank @Size(max = 500) String topic,
            @NotNull @Pattern(regexp = Codes.ID) String calledBy,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Codes.ID) String> bodies,
            @NotNull Instant heldAt,
            @Nullable @Size(max = 100) List<@Valid @NotNull Decided> tasks,
            @Nullable Instant occurredAt) {

        Meeting meeting() {
            return new Meeting(reference, topic, calledBy, bodies, heldAt);
        }

        List<Task> decided() {
            return Objects.requireNonNullElse(tasks, List.<Decided>of()).stream()
                    .map(task -> new Task(task.organisation(), task.text(), task.workingDays()))
                    .toList();
        }
    }

    /**
     * A task.
     *
     * @param organisation who has to do it
     * @param workingDays the time to do it, 1 to 180
     */
    record Decided(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank @Size(max = 20_000) String text,
            int workingDays) {}
}
