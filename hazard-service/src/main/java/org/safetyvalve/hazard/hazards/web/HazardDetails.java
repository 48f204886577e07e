package org.safetyvalve.hazard.hazards.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.Duty;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.RectificationPlan;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.write.Stored;

/**
 * One hazard as its reader sees it.
 *
 * @param actions what this reader may do with it now, spelled as in the commands' addresses
 * @param publicReport the report of the public that it was recorded from
 * @param deadlines the clocks that are running, with the sums that gave them
 * @param missed the duties whose deadlines have passed and which are still owed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HazardDetails(
        String id,
        long version,
        String state,
        @Nullable String level,
        @Nullable String riskColour,
        @Nullable Judged judged,
        @Nullable String campaign,
        String title,
        String description,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String site,
        @Nullable String foundAtUnit,
        HazardFacts.@Nullable CheckItem check,
        Instant foundAt,
        String foundBy,
        String holder,
        String department,
        @Nullable String unit,
        List<String> coResponsible,
        boolean accepted,
        boolean designated,
        int returns,
        int round,
        int failedRounds,
        int progressReports,
        boolean overdue,
        @Nullable Listing listing,
        @Nullable String interimControl,
        @Nullable Seal seal,
        @Nullable String requirements,
        @Nullable Deadline rectifyBy,
        @Nullable Plan plan,
        @Nullable Extension extension,
        boolean downgradeProposed,
        @Nullable Instant completedAt,
        int enforcements,
        int recurrences,
        @Nullable String link,
        @Nullable String publicReport,
        List<Owed> deadlines,
        List<String> missed,
        String correlationId,
        List<String> actions) {

    /** @param criteria ids of the criteria that it meets */
    record Judged(List<String> criteria, boolean whole) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            String level,
            String number,
            @Nullable String issuedBy,
            @Nullable String publication,
            int urgings) {
        static Listing of(HazardState.Listing listing) {
            return new Listing(
                    listing.level().code(),
                    listing.number(),
                    listing.issuedBy(),
                    listing.publication(),
                    listing.urgings());
        }
    }

    /**
     * An interim control that seals.
     *
     * @param orderedBy the organisation
     * @param until when its term ends, or none in a document of old
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seal(
            String orderedBy, Instant orderedAt, @Nullable Deadline until, boolean extended, boolean overdue) {
        static @Nullable Seal of(HazardState.@Nullable InterimControl control, Instant now) {
            return control == null || !control.seals()
                    ? null
                    : new Seal(
                            control.orderedBy().organisation(),
                            control.at(),
                            control.until(),
                            control.extended(),
                            control.isOverdue(now));
        }
    }

    record Plan(RectificationPlan content, boolean approved) {}

    record Extension(Instant until, String reason) {}

    record Owed(String duty, Deadline deadline) {}

    static HazardDetails of(Stored<HazardState> stored, Instant now, List<String> actions) {
        HazardState state = stored.state();
        HazardFacts facts = state.facts();
        HazardState.Responsibility responsible = state.responsibility();
        HazardState.Judged judged = state.judged();
        HazardState.Listing listing = state.listing();
        HazardState.Order order = state.order();
        HazardState.Plan plan = state.plan();
        HazardState.Extension extension = state.extension();
        HazardState.Completion completion = state.completion();
        return new HazardDetails(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.level() == null ? null : state.level().code(),
                state.riskColour() == null ? null : state.riskColour().code(),
                judged == null ? null : new Judged(judged.criteria(), judged.whole()),
                facts.campaign(),
                facts.title(),
                facts.description(),
                facts.district(),
                facts.address(),
                facts.sector(),
                facts.site(),
                facts.foundAtUnit(),
                facts.check(),
                state.foundAt(),
                state.foundBy().organisation(),
                state.holder(),
                state.department(),
                state.unit(),
                state.coResponsible(),
                responsible != null && responsible.accepted(),
                responsible != null && responsible.designated(),
                state.returns(),
                state.round(),
                state.failedRounds(),
                state.progressReports(),
                state.isOverdue(now),
                listing == null ? null : Listing.of(listing),
                state.interimControl() == null
                        ? null
                        : state.interimControl().measure().code(),
                Seal.of(state.interimControl(), now),
                order == null ? null : order.requirements(),
                order == null ? null : order.deadline(),
                plan == null ? null : new Plan(plan.content(), plan.approved()),
                extension == null ? null : new Extension(extension.until(), extension.reason()),
                state.standingDowngrade() != null,
                completion == null ? null : completion.at(),
                state.enforcements(),
                state.recurrences(),
                state.link(),
                facts.publicReport() == null ? null : facts.publicReport().report(),
                state.owed().entrySet().stream()
                        .map(duty -> new Owed(duty.getKey().code(), duty.getValue()))
                        .toList(),
                state.missed().stream().map(Duty::code).toList(),
                stored.correlationId(),
                actions);
    }
}
