package org.safetyvalve.hazard.hazards.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.hazard.AgencyReport;
import org.safetyvalve.contracts.hazard.AssignmentOverdue;
import org.safetyvalve.contracts.hazard.ClassificationOverdue;
import org.safetyvalve.contracts.hazard.DesignationOverdue;
import org.safetyvalve.contracts.hazard.EnforcementOrdered;
import org.safetyvalve.contracts.hazard.ExtensionDecisionOverdue;
import org.safetyvalve.contracts.hazard.ExtensionGranted;
import org.safetyvalve.contracts.hazard.ExtensionRefused;
import org.safetyvalve.contracts.hazard.ExtensionRequested;
import org.safetyvalve.contracts.hazard.Funds;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardDelisted;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelDowngradeProposed;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardListed;
import org.safetyvalve.contracts.hazard.HazardListingPublished;
import org.safetyvalve.contracts.hazard.HazardMerged;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.contracts.hazard.HazardReopened;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.contracts.hazard.InterimControlLifted;
import org.safetyvalve.contracts.hazard.InterimControlOrdered;
import org.safetyvalve.contracts.hazard.ListingOverdue;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.hazard.RectificationFailed;
import org.safetyvalve.contracts.hazard.RectificationOrdered;
import org.safetyvalve.contracts.hazard.RectificationOverdue;
import org.safetyvalve.contracts.hazard.RectificationPlanApproved;
import org.safetyvalve.contracts.hazard.RectificationPlanReturned;
import org.safetyvalve.contracts.hazard.RectificationPlanned;
import org.safetyvalve.contracts.hazard.RectificationVerified;
import org.safetyvalve.contracts.hazard.ResponsibilityAccepted;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.contracts.hazard.VerificationOverdue;
import org.safetyvalve.hazard.hazards.ConclusionEvent;
import org.safetyvalve.hazard.hazards.EvidenceFile;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.RectificationEvent;
import org.safetyvalve.hazard.hazards.RectificationPlan;
import org.safetyvalve.hazard.hazards.ResponsibilityEvent;
import org.safetyvalve.hazard.hazards.Signatory;
import org.safetyvalve.hazard.hazards.SupervisionEvent;
import org.safetyvalve.hazard.hazards.TriageEvent;

/** A hazard's events as agencies know them: one entry per event, so that a refactoring here can't break an agency. */
final class HazardContract {

    /** What a mapping sees: the event, where the hazard stood and stands, and what every body says of that. */
    private record Told<E>(E event, @Nullable HazardState before, HazardState after, HazardStanding standing) {
        int round() {
            return Math.max(1, after.round());
        }

        HazardState left() {
            return Objects.requireNonNull(before, "only the first event leaves no state");
        }

        String unit() {
            return Objects.requireNonNull(after.unit(), "somebody is responsible");
        }

        Deadline timeLimit() {
            return deadline(Objects.requireNonNull(after.order()).deadline());
        }

        String listingNo() {
            HazardState.Listing listing = after.listing();
            return listing == null ? "-" : listing.number();
        }
    }

    @FunctionalInterface
    private interface Mapping<E> {
        EventBody of(Told<E> told);
    }

    private static final Map<Class<?>, Mapping<?>> MAPPINGS = new HashMap<>();

    private static <E extends HazardEvent> void map(Class<E> event, Mapping<E> mapping) {
        MAPPINGS.put(event, mapping);
    }

    static {
        map(TriageEvent.HazardFound.class, HazardContract::found);
        map(TriageEvent.HazardRejected.class, told -> new HazardRejected(told.standing, told.event.reason()));
        map(
                TriageEvent.HazardMerged.class,
                told -> new HazardMerged(told.standing, told.event.into(), told.event.reason()));
        map(TriageEvent.HazardClassified.class, told -> {
            var colour = told.event.riskColour();
            return new HazardClassified(
                    told.standing,
                    told.event.basis(),
                    colour == null ? null : colour.code(),
                    deadline(told.event.assignBy()));
        });
        map(
                TriageEvent.DowngradeProposed.class,
                told -> new HazardLevelDowngradeProposed(told.standing, told.event.reason()));
        map(
                TriageEvent.HazardDowngraded.class,
                told -> new HazardLevelDowngraded(told.standing, told.event.reason(), author(told.event.proposedBy())));

        map(
                ResponsibilityEvent.ResponsibilityAssigned.class,
                told -> new ResponsibilityAssigned(
                        told.standing,
                        told.left().holder(),
                        told.event.unit(),
                        told.event.coResponsible(),
                        told.event.basis(),
                        told.after.returns(),
                        deadline(told.event.acceptBy())));
        map(
                ResponsibilityEvent.ResponsibilityAccepted.class,
                told -> new ResponsibilityAccepted(
                        told.standing,
                        told.after.department(),
                        told.unit(),
                        told.event.bySilence(),
                        told.after.returns()));
        map(
                ResponsibilityEvent.ResponsibilityReturned.class,
                told -> new ResponsibilityReturned(
                        told.standing,
                        told.event.unit(),
                        told.after.holder(),
                        told.event.legalBasis(),
                        told.event.competentBody(),
                        told.event.reason(),
                        told.after.returns(),
                        deadline(told.event.assignBy())));
        map(
                ResponsibilityEvent.ResponsibilityDisputed.class,
                told -> new ResponsibilityDisputed(
                        told.standing,
                        told.event.from(),
                        told.after.committee(),
                        told.event.legalBasis(),
                        told.event.competentBody(),
                        told.event.reason(),
                        told.after.returns(),
                        deadline(told.event.designateBy())));
        map(
                ResponsibilityEvent.ResponsibilityDesignated.class,
                told -> new ResponsibilityDesignated(
                        told.standing,
                        told.left().holder(),
                        told.event.unit(),
                        told.event.coResponsible(),
                        told.event.basis(),
                        told.after.returns()));

        map(
                SupervisionEvent.InterimControlOrdered.class,
                told -> new InterimControlOrdered(
                        told.standing,
                        told.event.measure().kind().code(),
                        told.event.measure().legalBasis(),
                        told.event.measure().subjects()));
        map(
                SupervisionEvent.InterimControlLifted.class,
                told -> new InterimControlLifted(
                        told.standing, told.event.measure().code(), told.event.reason()));
        map(
                SupervisionEvent.HazardListed.class,
                told -> new HazardListed(
                        told.standing,
                        told.event.level().code(),
                        told.event.number(),
                        deadline(told.event.publishBy())));
        map(
                SupervisionEvent.ListingPublished.class,
                told -> new HazardListingPublished(told.standing, told.event.number(), told.event.publication()));
        map(
                SupervisionEvent.EnforcementOrdered.class,
                told -> new EnforcementOrdered(
                        told.standing,
                        told.event.measure().kind().code(),
                        told.event.measure().legalBasis(),
                        told.event.measure().subjects()));

        map(
                RectificationEvent.RectificationOrdered.class,
                told -> new RectificationOrdered(
                        told.standing, told.round(), deadline(told.event.deadline()), told.event.requirements()));
        map(RectificationEvent.RectificationPlanned.class, HazardContract::planned);
        map(
                RectificationEvent.RectificationPlanApproved.class,
                told -> new RectificationPlanApproved(told.standing, told.round(), told.event.opinion()));
        map(
                RectificationEvent.RectificationPlanReturned.class,
                told -> new RectificationPlanReturned(told.standing, told.round(), told.event.reason()));
        map(
                RectificationEvent.ExtensionRequested.class,
                told -> new ExtensionRequested(
                        told.standing,
                        told.round(),
                        told.event.until(),
                        told.event.reason(),
                        told.timeLimit(),
                        deadline(told.event.decideBy())));
        map(
                RectificationEvent.ExtensionGranted.class,
                told -> new ExtensionGranted(
                        told.standing,
                        told.round(),
                        deadline(told.event.deadline()),
                        deadline(told.event.from()),
                        told.event.reason()));
        map(
                RectificationEvent.ExtensionRefused.class,
                told -> new ExtensionRefused(told.standing, told.round(), told.timeLimit(), told.event.reason()));
        map(
                RectificationEvent.RectificationOverdue.class,
                told -> new RectificationOverdue(told.standing, told.round(), deadline(told.event.deadline())));
        map(
                RectificationEvent.RectificationCompleted.class,
                told -> new RectificationCompleted(
                        told.standing,
                        told.round(),
                        told.event.summary(),
                        evidence(told.event.evidence()),
                        deadline(told.event.verifyBy())));

        map(
                ConclusionEvent.RectificationVerified.class,
                told -> new RectificationVerified(
                        told.standing,
                        told.round(),
                        told.event.inspection().onSite(),
                        told.event.inspection().opinion(),
                        evidence(told.event.inspection().evidence())));
        map(
                ConclusionEvent.RectificationFailed.class,
                told -> new RectificationFailed(
                        told.standing,
                        Math.max(1, told.left().round()),
                        told.event.inspection().onSite(),
                        told.event.inspection().opinion(),
                        deadline(told.event.deadline()),
                        evidence(told.event.inspection().evidence())));
        map(
                ConclusionEvent.HazardDelisted.class,
                told -> new HazardDelisted(told.standing, told.listingNo(), told.event.reason()));
        map(ConclusionEvent.HazardClosed.class, told -> new HazardClosed(told.standing, told.event.reason()));
        map(
                ConclusionEvent.HazardReopened.class,
                told -> new HazardReopened(
                        told.standing, told.event.reason(), told.event.recurrence(), deadline(told.event.assignBy())));
        map(ConclusionEvent.DeadlineMissed.class, HazardContract::missed);
    }

    private HazardContract() {}

    /** Whether the event is published; for the test that none is forgotten. */
    static boolean knows(Class<?> event) {
        return MAPPINGS.containsKey(event);
    }

    @SuppressWarnings("unchecked")
    static EventBody of(HazardEvent event, @Nullable HazardState before, HazardState after) {
        Mapping<HazardEvent> mapping = (Mapping<HazardEvent>) MAPPINGS.get(event.getClass());
        if (mapping == null) {
            throw new IllegalStateException(event.getClass() + " has no place in the contract: add it to this table");
        }
        return mapping.of(new Told<>(event, before, after, standing(event, before, after)));
    }

    private static EventBody found(Told<TriageEvent.HazardFound> told) {
        HazardFacts facts = told.event.facts();
        HazardFacts.SheetRow row = facts.row();
        HazardFacts.AgencyReference report = facts.report();
        return new HazardFound(
                told.standing,
                facts.description(),
                facts.district(),
                facts.site(),
                facts.foundAtUnit(),
                facts.address(),
                row == null ? null : row.importId(),
                row == null ? null : row.number(),
                told.event.onTheSpot(),
                null,
                report == null ? null : new AgencyReport(report.agency(), report.reference()),
                deadline(told.event.classifyBy()),
                evidence(told.event.evidence()));
    }

    private static EventBody planned(Told<RectificationEvent.RectificationPlanned> told) {
        RectificationPlan plan = told.event.plan();
        RectificationPlan.Funds funds = plan.funds();
        return new RectificationPlanned(
                told.standing,
                told.round(),
                plan.responsibility(),
                Objects.requireNonNull(plan.measures()),
                funds == null ? null : new Funds(funds.amount(), funds.source()),
                plan.timeLimit(),
                plan.contingencyPlan());
    }

    private static EventBody missed(Told<ConclusionEvent.DeadlineMissed> told) {
        Deadline deadline = deadline(told.event.deadline());
        return switch (told.event.duty()) {
            case CLASSIFY -> new ClassificationOverdue(told.standing, deadline);
            case ASSIGN -> new AssignmentOverdue(told.standing, deadline);
            case DESIGNATE -> new DesignationOverdue(told.standing, deadline);
            case PUBLISH_LISTING -> new ListingOverdue(told.standing, told.listingNo(), deadline);
            case DECIDE_EXTENSION -> new ExtensionDecisionOverdue(told.standing, told.round(), deadline);
            case VERIFY -> new VerificationOverdue(told.standing, told.round(), deadline);
            case ACCEPT, RECTIFY -> throw new IllegalStateException("silence and overdue have events of their own");
        };
    }

    private static HazardStanding standing(HazardEvent event, @Nullable HazardState before, HazardState after) {
        return new HazardStanding(
                event.stamp().at(),
                author(event.stamp().by()),
                after.facts().campaign(),
                before == null ? null : before.stage().name(),
                after.stage().name(),
                after.level() == null ? null : after.level().code(),
                after.unit(),
                after.facts().sector(),
                after.holder(),
                after.facts().title());
    }

    private static Author author(Signatory by) {
        return new Author(by.account(), by.organisation(), by.role());
    }

    private static List<Evidence> evidence(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> new Evidence(file.name(), file.sha256(), file.mediaType(), file.size()))
                .toList();
    }

    private static Deadline deadline(org.safetyvalve.starter.deadlines.Deadline deadline) {
        return new Deadline(deadline.at(), deadline.startedAt(), deadline.sum(), deadline.calendarVersion());
    }
}
