package org.safetyvalve.accountability.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.leads.LeadEvent.CaseRecommended;
import org.safetyvalve.accountability.leads.LeadEvent.DisposalProposed;
import org.safetyvalve.accountability.leads.LeadEvent.Disposed;
import org.safetyvalve.accountability.leads.LeadEvent.Merged;
import org.safetyvalve.accountability.leads.LeadEvent.Overdue;
import org.safetyvalve.accountability.leads.LeadEvent.Registered;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class LeadTest {
    /** A Monday, 9:00 in Beijing. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final Instant REGISTER_BY = Instant.parse("2026-11-25T16:00:00Z");
    private static final Instant DISPOSE_BY = Instant.parse("2026-12-23T16:00:00Z");
    private static final LeadTerms TERMS =
            new LeadTerms(new WorkingDayCalendar("test", Set.of(), Set.of()), 2, 1, 2, 3);
    private static final LeadOrigin LETTER = from(LeadSource.PUBLIC_REPORT);
    private static final LeadOrigin BY_TRANSFER =
            new LeadOrigin(LeadSource.TRANSFER, "transfer-1", null, null, null, null, null, "rizhao-court");

    private static final LeadDisposition INQUIRY = LeadDisposition.INQUIRY_BY_TALK_OR_LETTER;
    private static final LeadDisposition VERIFICATION = LeadDisposition.PRELIMINARY_VERIFICATION;
    private static final LeadDisposition HELD = LeadDisposition.HELD_PENDING;
    private static final LeadDisposition CONCLUDED = LeadDisposition.CONCLUDED;

    private static final Supplier<LeadTexts> TEXTS = () -> new LeadTexts(new SealedText("lead-1", "c2VhbGVk"), null);

    private final List<LeadEvent> history = new ArrayList<>();

    private static LeadOrigin from(LeadSource source) {
        return new LeadOrigin(source, null, null, null, null, null, null, null);
    }

    private static Moment at(Instant instant) {
        return Moment.now(instant);
    }

    private void given(List<LeadEvent> events) {
        history.addAll(events);
    }

    private LeadState state() {
        return stateOf(history);
    }

    private static LeadState stateOf(List<LeadEvent> events) {
        LeadState state = null;
        for (LeadEvent event : events) {
            state = LeadState.fold(state, event);
        }
        return java.util.Objects.requireNonNull(state);
    }

    private Lead lead() {
        return Lead.of(state());
    }

    private static List<LeadEvent> received(Actor by, String district, Instant at) {
        return Lead.receive(by, "日纪线〔2026〕0047", LETTER, district, TEXTS, TERMS, at(at));
    }

    private void givenReceived(Actor by) {
        given(received(by, DONGGANG, NOW));
    }

    private void givenRegistered() {
        givenReceived(INSPECTOR);
        given(lead().register(REGISTRY, NOW));
    }

    private List<LeadEvent> dispose(Actor by, LeadDisposition disposition) {
        return lead().dispose(by, disposition, TERMS, at(NOW));
    }

    private void givenDisposed(LeadDisposition disposition) {
        given(dispose(INSPECTOR, disposition));
        if (disposition.endsIt()) {
            given(lead().approveDisposal(DECISION_BODY, NOW));
        }
    }

    @Test
    void isReceivedByDisciplineInspectionAlone() {
        for (Actor actor : List.of(COMMITTEE, POLICE, LEADER, DEPARTMENT, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertRefused(LeadRule.RECEIVED_BY_DISCIPLINE_INSPECTION, () -> received(actor, DONGGANG, NOW));
        }
    }

    @Test
    void sealsNothingForWhoeverMayNotReceiveItOrSaysNotWhereItIsFrom() {
        Supplier<LeadTexts> texts = () -> {
            throw new AssertionError("a key was made for somebody who has no business here");
        };

        assertRefused(
                LeadRule.RECEIVED_BY_DISCIPLINE_INSPECTION,
                () -> Lead.receive(COMMITTEE, "1", LETTER, DONGGANG, texts, TERMS, at(NOW)));
        assertRefused(
                LeadRule.LEAD_NAMES_ITS_SOURCE,
                () -> Lead.receive(INSPECTOR, "1", from(LeadSource.ACCIDENT), DONGGANG, texts, TERMS, at(NOW)));
    }

    @Test
    void namesWhatItsSourceSaysThatItIsFrom() {
        for (LeadSource source : List.of(
                LeadSource.HAZARD, LeadSource.ACCIDENT, LeadSource.SUPERVISION, LeadSource.RESPONSIBILITY_TRACING)) {
            LeadOrigin allOthers = new LeadOrigin(
                    source,
                    "transfer",
                    source == LeadSource.RESPONSIBILITY_TRACING ? null : "tracing",
                    source == LeadSource.HAZARD ? null : "hazard",
                    source == LeadSource.SUPERVISION ? null : "campaign",
                    source == LeadSource.ACCIDENT ? null : "accident",
                    source == LeadSource.SUPERVISION ? null : "problem",
                    "sender");
            assertThat(allOthers.namesItsSource()).as(source.code()).isFalse();
        }
        for (LeadOrigin whole : List.of(
                new LeadOrigin(LeadSource.HAZARD, null, null, "hazard", null, null, null, null),
                new LeadOrigin(LeadSource.ACCIDENT, null, null, null, null, "accident", null, null),
                new LeadOrigin(LeadSource.SUPERVISION, null, null, null, null, null, "problem", null),
                new LeadOrigin(LeadSource.SUPERVISION, null, null, null, "campaign", null, null, null),
                new LeadOrigin(LeadSource.RESPONSIBILITY_TRACING, null, "tracing", null, null, null, null, null),
                LETTER)) {
            assertThat(whole.namesItsSource()).as(whole.source().code()).isTrue();
        }
    }

    @Test
    void isRegisteredByTheRegistryAlone() {
        givenReceived(INSPECTOR);

        for (Actor actor : List.of(INSPECTOR, INSPECTOR_2, INVESTIGATOR, DECISION_BODY, COMMITTEE)) {
            assertRefused(LeadRule.REGISTERED_BY_THE_REGISTRY, () -> lead().register(actor, NOW));
        }
        given(lead().register(REGISTRY, NOW));
        assertThat(state().stage()).isEqualTo(LeadStage.REGISTERED);
    }

    @Test
    void whatTheRegistryReceivedByHandAnotherOfItRegisters() {
        givenReceived(REGISTRY);

        assertRefused(LeadRule.REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER, () -> lead().register(REGISTRY, NOW));
        assertThat(lead().register(REGISTRY_2, NOW)).hasSize(1);
    }

    @Test
    void whatCameByTransferIsKnownToItsSenderAndAnyRegistrarRegistersIt() {
        Actor system = Actor.system("transfers", "rizhao-discipline");
        given(Lead.receiveTransferred(system, "transfer-1", BY_TRANSFER, DONGGANG, TEXTS.get(), TERMS, at(NOW)));

        assertThat(lead().register(REGISTRY, NOW)).hasSize(1);
    }

    @Test
    void isRegisteredOnce() {
        givenRegistered();

        assertRefused(LeadRule.REGISTERED_ONCE, () -> lead().register(REGISTRY_2, NOW));
    }

    @Test
    void refusesToDisposeOfWhatIsNotRegistered() {
        givenReceived(INSPECTOR);

        assertRefused(LeadRule.REGISTERED_BEFORE_DISPOSAL, () -> dispose(INSPECTOR, CONCLUDED));
        assertRefused(LeadRule.RECOMMENDED_AFTER_INQUIRY_OR_VERIFICATION, () -> lead().recommendCase(INSPECTOR, NOW));
    }

    @Test
    void isDisposedOfByADisciplineInspectorAlone() {
        givenRegistered();

        for (Actor actor : List.of(REGISTRY, INVESTIGATOR, COMMITTEE, INSPECTOR_OF_LANSHAN)) {
            assertRefused(LeadRule.DISPOSED_BY_THE_SUPERVISION_OFFICE, () -> dispose(actor, INQUIRY));
            assertRefused(LeadRule.DISPOSED_BY_THE_SUPERVISION_OFFICE, () -> lead().recommendCase(actor, NOW));
        }
    }

    @Test
    void whoRegisteredItDoesNotDisposeOfItWhateverRolesHeHas() {
        Actor all = person(
                "all",
                "rizhao-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_REGISTRY,
                Role.DISCIPLINE_INSPECTOR,
                Role.DECISION_BODY);
        givenReceived(INSPECTOR);
        given(lead().register(all, NOW));

        assertRefused(LeadRule.DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR, () -> dispose(all, CONCLUDED));
        assertRefused(LeadRule.DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR, () -> dispose(all, VERIFICATION));
        assertRefused(LeadRule.DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR, () -> merge(all, earlier(DONGGANG, List.of())));
        given(dispose(INSPECTOR, CONCLUDED));
        assertRefused(LeadRule.DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR, () -> lead().approveDisposal(all, NOW));
    }

    @Test
    void isConcludedOrHeldByTwoPeople() {
        for (LeadDisposition way : List.of(CONCLUDED, HELD)) {
            history.clear();
            givenRegistered();

            List<LeadEvent> proposed = dispose(INSPECTOR, way);

            assertThat(proposed).hasOnlyElementsOfType(DisposalProposed.class).hasSize(1);
            given(proposed);
            assertThat(state().stage()).isEqualTo(LeadStage.REGISTERED);
            assertThat(state().disposition()).isNull();
            assertThat(lead().approveDisposal(DECISION_BODY, NOW))
                    .containsExactly(new Disposed(way, INSPECTOR.account(), null, NOW));
            given(lead().approveDisposal(DECISION_BODY, NOW));
            assertThat(state().stage()).isEqualTo(LeadStage.DISPOSED);
            assertThat(state().disposition()).isEqualTo(way);
            assertRefused(LeadRule.PROPOSED_BEFORE_APPROVAL, () -> lead().approveDisposal(DECISION_BODY, NOW));
        }
    }

    @Test
    void isApprovedByTheDecidingBodyOrALeaderOfDisciplineInspectionAndNotByTheProposer() {
        Actor both = person(
                "both",
                "rizhao-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_INSPECTOR,
                Role.DECISION_BODY);
        Actor leading = person(
                "leading",
                "rizhao-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_INSPECTOR,
                Role.LEADER);
        Actor ofLanshan = person(
                "lanshan-decision",
                "lanshan-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                LANSHAN,
                Role.DECISION_BODY);
        givenRegistered();
        given(dispose(both, CONCLUDED));

        for (Actor actor : List.of(INSPECTOR_2, REGISTRY_2, INVESTIGATOR, LEADER, COMMITTEE, ofLanshan)) {
            assertRefused(LeadRule.APPROVED_BY_THE_DECIDING_BODY, () -> lead().approveDisposal(actor, NOW));
            assertRefused(LeadRule.APPROVED_BY_THE_DECIDING_BODY, () -> lead().returnDisposal(actor, NOW));
        }
        assertRefused(LeadRule.APPROVED_BY_ANOTHER_THAN_THE_PROPOSER, () -> lead().approveDisposal(both, NOW));
        assertRefused(LeadRule.APPROVED_BY_ANOTHER_THAN_THE_PROPOSER, () -> lead().returnDisposal(both, NOW));
        assertThat(lead().approveDisposal(leading, NOW)).hasSize(1);
    }

    @Test
    void whatIsProposedIsDecidedBeforeAnythingElse() {
        givenRegistered();
        given(dispose(INSPECTOR, HELD));

        assertRefused(LeadRule.PROPOSAL_WAITS, () -> dispose(INSPECTOR_2, CONCLUDED));
        assertRefused(LeadRule.PROPOSAL_WAITS, () -> dispose(INSPECTOR_2, VERIFICATION));
        assertRefused(LeadRule.PROPOSAL_WAITS, () -> merge(REGISTRY_2, earlier(DONGGANG, List.of())));
        given(lead().returnDisposal(DECISION_BODY, NOW));

        assertThat(state().stage()).isEqualTo(LeadStage.REGISTERED);
        assertThat(state().disposition()).isNull();
        assertThat(dispose(INSPECTOR, VERIFICATION)).hasSize(1);
    }

    @Test
    void whatIsHeldIsTakenUpAgainAndWhatIsConcludedIsNot() {
        givenRegistered();
        givenDisposed(HELD);
        assertRefused(LeadRule.DISPOSED_DIFFERENTLY, () -> dispose(INSPECTOR, HELD));
        givenDisposed(CONCLUDED);

        assertRefused(LeadRule.CONCLUDED_IS_FINAL, () -> dispose(INSPECTOR, INQUIRY));
        assertRefused(LeadRule.RECOMMENDED_AFTER_INQUIRY_OR_VERIFICATION, () -> lead().recommendCase(INSPECTOR, NOW));
    }

    @Test
    void nobodyPutsAnOutcomeOffByAskingAboutWhatIsBeingVerified() {
        givenRegistered();
        givenDisposed(INQUIRY);
        givenDisposed(VERIFICATION);

        assertRefused(LeadRule.VERIFICATION_GOES_FURTHER_THAN_INQUIRY, () -> dispose(INSPECTOR, INQUIRY));
    }

    @Test
    void isRegisteredWithinTwoWorkingDaysAndDisposedOfWithinAMonthOfReceipt() {
        givenReceived(INSPECTOR);

        assertThat(lead().lapse(REGISTER_BY.minusMillis(1))).isEmpty();
        assertThat(lapsed(REGISTER_BY)).containsExactly(LeadDuty.REGISTRATION);
        assertThat(lapsed(DISPOSE_BY)).containsExactly(LeadDuty.REGISTRATION, LeadDuty.DISPOSAL);
        given(lead().lapse(REGISTER_BY));
        assertThat(state().stage()).isEqualTo(LeadStage.RECEIVED);
        assertThat(lead().lapse(REGISTER_BY.plusSeconds(60))).isEmpty();
        given(lead().register(REGISTRY, REGISTER_BY.plusSeconds(120)));
        assertThat(Lead.due(state())).isEqualTo(DISPOSE_BY);
        assertThat(lapsed(DISPOSE_BY)).containsExactly(LeadDuty.DISPOSAL);
        given(lead().lapse(DISPOSE_BY));
        assertThat(Lead.due(state())).isNull();
    }

    private List<LeadDuty> lapsed(Instant now) {
        return lead().lapse(now).stream().map(event -> ((Overdue) event).duty()).toList();
    }

    @Test
    void aProposalThatWaitsStopsNoClockAndNeitherDoesOneThatIsReturned() {
        givenRegistered();
        given(dispose(INSPECTOR, CONCLUDED));
        assertThat(lapsed(DISPOSE_BY)).containsExactly(LeadDuty.DISPOSAL);

        given(lead().returnDisposal(DECISION_BODY, NOW));

        assertThat(lapsed(DISPOSE_BY)).containsExactly(LeadDuty.DISPOSAL);
        givenDisposed(CONCLUDED);
        assertThat(Lead.due(state())).isNull();
    }

    @Test
    void whatACommandFindsToHaveBeenMissedIsSaidBeforeItAndOnce() {
        givenReceived(INSPECTOR);
        Instant late = REGISTER_BY.plusSeconds(1);

        List<LeadEvent> events = lead().register(REGISTRY, late);

        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(Overdue.class, Registered.class);
        assertThat(events.get(0).at()).isEqualTo(REGISTER_BY);
        given(events);
        assertThat(state().changedAt()).isEqualTo(late);
        assertThat(lead().lapse(late.plusSeconds(60))).isEmpty();
    }

    @Test
    void anInquiryAndAVerificationHaveAClockOfTheirOwnToTheirOutcome() {
        givenRegistered();
        givenDisposed(INQUIRY);
        Instant inquired = Instant.parse("2027-01-25T16:00:00Z");
        assertThat(Lead.due(state())).isEqualTo(inquired);
        given(lead().lapse(inquired));
        assertThat(state().runningClocks().missed()).containsExactly(LeadDuty.OUTCOME);
        assertThat(Lead.due(state())).isNull();

        given(lead().dispose(INSPECTOR, VERIFICATION, TERMS, at(inquired)));

        Instant verified = Instant.parse("2027-04-26T16:00:00Z");
        assertThat(Lead.due(state())).isEqualTo(verified);
        assertThat(lapsed(verified)).containsExactly(LeadDuty.OUTCOME);
        given(lead().dispose(INSPECTOR, HELD, TERMS, at(inquired)));
        assertThat(lapsed(verified)).containsExactly(LeadDuty.OUTCOME);
        given(lead().approveDisposal(DECISION_BODY, inquired));
        assertThat(Lead.due(state())).isNull();
    }

    @Test
    void aRecommendedCaseIsAnOutcomeOnce() {
        givenRegistered();
        givenDisposed(VERIFICATION);

        assertThat(lead().recommendCase(INSPECTOR, NOW)).containsExactly(new CaseRecommended(INSPECTOR.account(), NOW));
        given(lead().recommendCase(INSPECTOR, NOW));

        assertThat(state().stage()).isEqualTo(LeadStage.DISPOSED);
        assertThat(Lead.due(state())).isNull();
        assertRefused(LeadRule.RECOMMENDED_AFTER_INQUIRY_OR_VERIFICATION, () -> lead().recommendCase(INSPECTOR, NOW));
        givenDisposed(CONCLUDED);
        assertThat(state().recommendedBy()).isNull();
    }

    @Test
    void aHistoryThatIsEnteredWaitsForTheRestOfIt() {
        Instant then = NOW.minus(Duration.ofDays(365));
        given(Lead.receive(INSPECTOR, "1", LETTER, DONGGANG, TEXTS, TERMS, new Moment(then, NOW)));

        assertThat(lead().lapse(NOW.plusSeconds(60))).isEmpty();
        given(lead().register(REGISTRY, then.plusSeconds(3600)));
        given(lead().dispose(INSPECTOR, CONCLUDED, TERMS, new Moment(then.plusSeconds(7200), NOW)));
        given(lead().approveDisposal(DECISION_BODY, then.plusSeconds(7200)));

        assertThat(history).noneMatch(Overdue.class::isInstance);
        assertThat(lead().lapse(NOW.plus(RunningClock.TIME_TO_ENTER_HISTORY))).isEmpty();
    }

    @Test
    void aLeadOfAnEarlierVersionHasNoClockUntilItIsDisposedOf() {
        givenRegistered();
        LeadState earlier = new LeadState(
                LeadStage.REGISTERED,
                "1",
                LETTER,
                DONGGANG,
                TEXTS.get().content(),
                null,
                "x",
                "y",
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW);
        assertThat(Lead.due(earlier)).isNull();

        LeadState verified = LeadState.fold(
                earlier,
                Lead.of(earlier)
                        .dispose(INSPECTOR, VERIFICATION, TERMS, at(NOW))
                        .get(0));

        assertThat(Lead.due(verified)).isNotNull();
    }

    private List<LeadEvent> merge(Actor by, @Nullable KnownLead into) {
        return lead().merge(by, "lead-1", Optional.ofNullable(into), NOW);
    }

    private static KnownLead earlier(String district, List<LeadDisposition> disposals) {
        return lead("lead-0", district, NOW.minusSeconds(60), disposals);
    }

    private static KnownLead lead(String id, String district, Instant receivedAt, List<LeadDisposition> disposals) {
        List<LeadEvent> events = new ArrayList<>(received(INSPECTOR, district, receivedAt));
        events.addAll(Lead.of(stateOf(events)).register(REGISTRY, receivedAt));
        for (LeadDisposition disposition : disposals) {
            events.addAll(Lead.of(stateOf(events)).dispose(INSPECTOR, disposition, TERMS, at(receivedAt)));
            if (disposition.endsIt()) {
                events.addAll(Lead.of(stateOf(events)).approveDisposal(DECISION_BODY, receivedAt));
            }
        }
        return new KnownLead(id, stateOf(events));
    }

    @Test
    void isMergedByTheRegistryIntoAnEarlierOneAndIsFinal() {
        givenRegistered();
        KnownLead into = earlier(DONGGANG, List.of());
        for (Actor actor : List.of(INSPECTOR, INVESTIGATOR, DECISION_BODY, COMMITTEE)) {
            assertRefused(LeadRule.MERGED_BY_THE_REGISTRY, () -> merge(actor, into));
        }

        assertThat(merge(REGISTRY_2, into)).containsExactly(new Merged("lead-0", REGISTRY_2.account(), NOW));
        given(merge(REGISTRY_2, into));

        assertThat(state().stage()).isEqualTo(LeadStage.MERGED);
        assertThat(Lead.due(state())).isNull();
        assertRefused(LeadRule.MERGED_ONCE_REGISTERED, () -> merge(REGISTRY_2, into));
        assertRefused(LeadRule.MERGED_IS_FINAL, () -> dispose(INSPECTOR, VERIFICATION));
        assertRefused(LeadRule.MERGED_IS_FINAL, () -> lead().recommendCase(INSPECTOR, NOW));
        assertRefused(LeadRule.REGISTERED_ONCE, () -> lead().register(REGISTRY_2, NOW));
        assertRefused(LeadRule.PROPOSED_BEFORE_APPROVAL, () -> lead().approveDisposal(DECISION_BODY, NOW));
    }

    @Test
    void isMergedOnlyBetweenRegistrationAndDisposal() {
        givenReceived(INSPECTOR);
        assertRefused(LeadRule.MERGED_ONCE_REGISTERED, () -> merge(REGISTRY_2, earlier(DONGGANG, List.of())));
        given(lead().register(REGISTRY, NOW));
        givenDisposed(VERIFICATION);

        assertRefused(LeadRule.MERGED_ONCE_REGISTERED, () -> merge(REGISTRY_2, earlier(DONGGANG, List.of())));
    }

    @Test
    void mergingPutsOffNoDeadlineAndGoesRoundInNoCircle() {
        givenRegistered();

        for (KnownLead notEarlier : List.of(
                new KnownLead("lead-1", state()),
                lead("lead-2", DONGGANG, NOW, List.of()),
                lead("lead-0", DONGGANG, NOW.plusSeconds(1), List.of()))) {
            assertRefused(LeadRule.MERGED_INTO_AN_EARLIER_ONE, () -> merge(REGISTRY_2, notEarlier));
        }
        assertThat(merge(REGISTRY_2, lead("lead-0", DONGGANG, NOW, List.of()))).hasSize(1);
    }

    @Test
    void isMergedIntoNothingThatNobodyIsWaitedForToDisposeOf() {
        givenRegistered();
        KnownLead verified = earlier(DONGGANG, List.of(VERIFICATION));
        LeadState proposed = LeadState.fold(
                verified.state(), new DisposalProposed(new DisposalProposal(CONCLUDED, "somebody", NOW)));
        LeadState recommended = LeadState.fold(verified.state(), new CaseRecommended("somebody", NOW));
        LeadState merged = LeadState.fold(earlier(DONGGANG, List.of()).state(), new Merged("lead", "somebody", NOW));
        LeadState unregistered = stateOf(received(INSPECTOR, DONGGANG, NOW.minusSeconds(60)));

        for (LeadState closed : List.of(
                proposed,
                recommended,
                merged,
                unregistered,
                earlier(DONGGANG, List.of(CONCLUDED)).state(),
                earlier(DONGGANG, List.of(HELD)).state())) {
            assertRefused(LeadRule.MERGED_INTO_AN_OPEN_ONE, () -> merge(REGISTRY_2, new KnownLead("lead-0", closed)));
        }
        assertThat(merge(REGISTRY_2, verified)).hasSize(1);
    }

    @Test
    void isMergedIntoOneWhoseOfficeIsResponsibleForBoth() {
        givenRegistered();

        assertRefused(LeadRule.MERGED_WITHIN_THE_PLACE, () -> merge(REGISTRY_2, earlier(LANSHAN, List.of())));
        assertThat(merge(REGISTRY_2, earlier(CITY, List.of()))).hasSize(1);
    }

    @Test
    void whatTheRegistryMayNotSeeIsNoOtherLeadToItThanNone() {
        Actor ofDonggang = person(
                "donggang-registry",
                "donggang-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                DONGGANG,
                Role.DISCIPLINE_REGISTRY);
        givenRegistered();

        assertRefused(LeadRule.MERGED_INTO_WHAT_IS_SEEN, () -> merge(ofDonggang, null));
        assertRefused(LeadRule.MERGED_INTO_WHAT_IS_SEEN, () -> merge(ofDonggang, earlier(CITY, List.of())));
    }
}
