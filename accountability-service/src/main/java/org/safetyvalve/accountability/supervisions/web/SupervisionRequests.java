package org.safetyvalve.accountability.supervisions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.supervisions.Body;
import org.safetyvalve.accountability.supervisions.BodyKind;
import org.safetyvalve.accountability.supervisions.Composition;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.GroupKind;
import org.safetyvalve.accountability.supervisions.Heard;
import org.safetyvalve.accountability.supervisions.Holiday;
import org.safetyvalve.accountability.supervisions.Period;
import org.safetyvalve.accountability.supervisions.Person;
import org.safetyvalve.accountability.supervisions.SupervisionPlan;
import org.safetyvalve.accountability.supervisions.Taskforce;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitReport;
import org.safetyvalve.accountability.supervisions.VisitResult;
import org.safetyvalve.accountability.supervisions.VisitedUnit;

/** What callers send about supervisions, inspections and visits. */
final class SupervisionRequests {
    private SupervisionRequests() {}

    private static <T> List<T> orNone(@Nullable List<T> stated) {
        return Objects.requireNonNullElse(stated, List.of());
    }

    /**
     * A supervision.
     *
     * @param id a readable id of the caller's choice, or null
     * @param campaign the campaign that it supervises
     * @param from first day
     * @param to last day, or null when it is open
     * @param plan may be set later
     */
    record OpenSupervision(
            @Nullable @Pattern(regexp = Codes.ID) String id,
            @NotNull @Pattern(regexp = Codes.ID) String campaign,
            @NotBlank @Size(max = 500) String title,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Valid Plan plan,
            @Nullable Instant occurredAt) {

        @Nullable
        SupervisionPlan known() {
            return plan == null ? null : plan.known();
        }
    }

    /**
     * A plan, all of it.
     *
     * @param focusUnits departments and units that it looks at most
     * @param focusDistricts GB/T 2260
     * @param bodies the supervision offices and resident groups that carry it out
     */
    record Plan(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 1_000) String> aims,
            @Nullable @Size(max = 1_000) List<@NotNull @Pattern(regexp = Codes.ID) String> focusUnits,
            @Nullable @Size(max = 1_000) List<@NotNull @Pattern(regexp = Codes.DISTRICT) String> focusDistricts,
            @Nullable @Size(max = 100) List<@Valid @NotNull PlannedPeriod> periods,
            @Nullable @Size(max = 200) List<@Valid @NotNull SupervisingBody> bodies,
            @Nullable @Valid PlannedTaskforce taskforce) {

        SupervisionPlan known() {
            List<SupervisingBody> named = orNone(bodies);
            return new SupervisionPlan(
                    aims,
                    orNone(focusUnits),
                    orNone(focusDistricts),
                    orNone(periods).stream()
                            .map(period -> new Period(period.name(), period.from(), period.to()))
                            .toList(),
                    IntStream.range(0, named.size())
                            .mapToObj(i -> named.get(i).known("plan.bodies[" + i + "]"))
                            .toList(),
                    taskforce == null ? null : taskforce.known());
        }
    }

    record PlannedPeriod(
            @NotBlank @Size(max = 500) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** @param kind supervision-office or resident-group */
    record SupervisingBody(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank String kind) {

        Body known(String field) {
            return new Body(organisation, Codes.known(field + ".kind", BodyKind.of(kind)));
        }
    }

    /** @param head closes the supervision at its end */
    record PlannedTaskforce(
            @NotNull @Valid Member head,
            @Nullable @Size(max = 500) List<@Valid @NotNull Member> members) {

        Taskforce known() {
            return new Taskforce(head.known(), Member.known(members));
        }
    }

    /** Somebody, by account: never by name. */
    record Member(
            @NotBlank @Size(max = 200) String account,
            @NotNull @Pattern(regexp = Codes.ID) String organisation) {

        Person known() {
            return new Person(account, organisation);
        }

        static List<Person> known(@Nullable List<Member> members) {
            return orNone(members).stream().map(Member::known).toList();
        }
    }

    /** @param reason why it is amended; need not be said of the first */
    record SetPlan(
            @NotNull @Valid Plan plan,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable Instant occurredAt) {}

    record Close(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable Instant occurredAt) {}

    /**
     * An inspection group.
     *
     * @param id a readable id of the caller's choice, or null
     * @param kind supervision-office, resident-group or mixed
     * @param members beside the leader
     * @param districts GB/T 2260
     */
    record OpenInspection(
            @Nullable @Pattern(regexp = Codes.ID) String id,
            @NotBlank @Size(max = 500) String groupName,
            @NotBlank String kind,
            @NotNull @Valid Member leader,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull Member> members,
            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = Codes.DISTRICT) String> districts,
            @Nullable @Size(max = 1_000) List<@NotNull @Pattern(regexp = Codes.ID) String> units,
            @Nullable Instant occurredAt) {

        Composition known() {
            return composition(kind, leader, members, districts, units);
        }
    }

    private static Composition composition(
            String kind,
            Member leader,
            List<Member> members,
            @Nullable List<String> districts,
            @Nullable List<String> units) {
        return new Composition(
                Codes.known("kind", GroupKind.of(kind)),
                leader.known(),
                Member.known(members),
                orNone(districts),
                orNone(units));
    }

    /** The composition of a group, all of it. */
    record AmendInspection(
            @NotBlank String kind,
            @NotNull @Valid Member leader,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull Member> members,
            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = Codes.DISTRICT) String> districts,
            @Nullable @Size(max = 1_000) List<@NotNull @Pattern(regexp = Codes.ID) String> units,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable Instant occurredAt) {

        Composition known() {
            return composition(kind, leader, members, districts, units);
        }
    }

    /**
     * A visit.
     *
     * @param unit the department or unit visited
     * @param kind day-to-day, holiday, open, covert or follow-up
     * @param holiday of a holiday check: new-year, spring-festival, qingming, labour-day, dragon-boat, mid-autumn or
     *     national-day
     * @param followUpOf of a follow-up: the earlier visit
     * @param inspectors accounts of those of the group who were there, two at least
     * @param result in-order, problems-found or to-be-followed-up
     * @param notes what was seen; kept sealed
     */
    record RecordVisit(
            @NotNull @Pattern(regexp = Codes.ID) String unit,
            @NotBlank @Size(max = 500) String unitName,
            @NotBlank String kind,
            @Nullable String holiday,
            @Nullable @Pattern(regexp = Codes.ID) String followUpOf,
            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 200) String> inspectors,
            @Nullable @Size(max = 1_000) List<@Valid @NotNull InterviewHeld> interviews,
            @Nullable @Size(max = 1_000) List<@Valid @NotNull DocumentSeen> documents,
            @Nullable String result,
            @Nullable @Size(min = 1, max = 20_000) String notes,
            @Nullable Instant occurredAt) {

        VisitReport known(Function<String, SealedText> seal) {
            return new VisitReport(
                    new VisitedUnit(unit, unitName),
                    Codes.known("kind", VisitKind.of(kind)),
                    holiday == null ? null : Codes.known("holiday", Holiday.of(holiday)),
                    inspectors,
                    orNone(interviews).stream()
                            .map(interview -> interview.known(seal))
                            .toList(),
                    orNone(documents).stream().map(DocumentSeen::known).toList(),
                    result == null ? null : Codes.known("result", VisitResult.of(result)),
                    sealed(notes, seal));
        }

        /** Says nothing of what was said: frameworks write requests into their logs. */
        @Override
        public String toString() {
            return "a visit";
        }
    }

    private static @Nullable Supplier<SealedText> sealed(@Nullable String text, Function<String, SealedText> seal) {
        return text == null ? null : () -> seal.apply(text);
    }

    /**
     * An interview.
     *
     * @param role code of the role in which somebody was heard, for example department-leader
     * @param by accounts of those who held it; everybody who was there when not said
     * @param said what was said; kept sealed
     */
    record InterviewHeld(
            @NotNull @Pattern(regexp = Codes.CODE) String role,
            @NotNull Instant at,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 200) String> by,
            @Nullable @Size(min = 1, max = 20_000) String said) {

        Heard known(Function<String, SealedText> seal) {
            return new Heard(role, at, orNone(by), sealed(said, seal));
        }

        @Override
        public String toString() {
            return "an interview";
        }
    }

    /**
     * A document read; one, however many copies or volumes it has.
     *
     * @param kind code of the kind of document, for example meeting-minutes
     * @param count how many copies or volumes
     * @param unit whose it is; the visited one's when not said
     */
    record DocumentSeen(
            @NotBlank @Size(max = 500) String title,
            @NotNull @Pattern(regexp = Codes.CODE) String kind,
            @Nullable @Min(1) Integer count,
            @Nullable @Pattern(regexp = Codes.ID) String unit) {

        DocumentRead known() {
            return new DocumentRead(title, kind, count, unit);
        }
    }
}
