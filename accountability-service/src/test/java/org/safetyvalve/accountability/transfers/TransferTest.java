package org.safetyvalve.accountability.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

class TransferTest {
    static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    static final TransferTerms TERMS = TransferTerms.standard(CALENDAR, "rizhao-safety-committee");
    /** A Monday, 09:00 in Rizhao. */
    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    /** The end of Wednesday: two working days after dispatch. */
    static final Instant END_OF_WEDNESDAY = Instant.parse("2026-11-25T16:00:00Z");

    static final String BASIS = "《中华人民共和国安全生产法》第六十二条";
    static final String TO_POLICE = POLICE.organisation();
    static final String TO_COURT = COURT.organisation();

    final List<TransferEvent> history = new ArrayList<>();

    static Moment at(Instant instant) {
        return Moment.now(instant);
    }

    static Referral referral(SubjectKind kind, String to) {
        TransferSubject subject = new TransferSubject(kind, "subject-1", null, null);
        return new Referral(
                subject,
                to,
                false,
                DONGGANG,
                BASIS,
                () -> new TransferTexts("标题", null, new SealedText("t-1", "c2VhbGVk")));
    }

    static List<TransferEvent> refer(Actor by, SubjectKind kind, String to, Instant when) {
        return Transfer.refer(by, referral(kind, to), at(when), TERMS);
    }

    /** A case sent by discipline inspection to the police on Monday morning. */
    void givenACaseSentToThePolice() {
        history.addAll(refer(INSPECTOR, SubjectKind.CASE, TO_POLICE, MONDAY));
    }

    void given(List<TransferEvent> events) {
        history.addAll(events);
    }

    TransferState state() {
        TransferState state = null;
        for (TransferEvent event : history) {
            state = TransferState.fold(state, event);
        }
        return state;
    }

    Transfer transfer() {
        return Transfer.of(state(), TERMS);
    }

    void givenReturnedByThePolice() {
        givenACaseSentToThePolice();
        given(transfer().returnToSender(POLICE, BASIS, TO_COURT, at(MONDAY.plusSeconds(3600))));
    }

    void givenInDispute() {
        givenReturnedByThePolice();
        given(transfer().dispute(INSPECTOR, at(MONDAY.plusSeconds(7200))));
    }

    @Nested
    class Sending {
        @Test
        void startsTheReceiversClockFromDispatch() {
            givenACaseSentToThePolice();

            assertThat(state().stage()).isEqualTo(TransferStage.SENT);
            assertThat(state().clock().deadline().at()).isEqualTo(END_OF_WEDNESDAY);
            assertThat(state().clock().deadline().startedAt()).isEqualTo(MONDAY);
            assertThat(state().clock().deadline().calendarVersion()).isEqualTo("test");
        }

        @Test
        void refusesACaseFromAnybodyButDisciplineInspection() {
            assertRefused(
                    TransferRule.WHO_MAY_SEND,
                    () -> refer(COMMITTEE, SubjectKind.CASE, INSPECTOR.organisation(), MONDAY));
            assertRefused(
                    TransferRule.WHO_MAY_SEND, () -> refer(POLICE, SubjectKind.CASE, INSPECTOR.organisation(), MONDAY));
        }

        @Test
        void refusesAnyTransferFromAUnitADepartmentOrALeader() {
            for (Actor actor : List.of(UNIT, DEPARTMENT, LEADER, INVESTIGATOR)) {
                assertRefused(
                        TransferRule.WHO_MAY_SEND,
                        () -> refer(actor, SubjectKind.HAZARD, POLICE.organisation(), MONDAY));
            }
        }

        @Test
        void refusesAnyTransferFromARoleInAnEnterprise() {
            for (Actor actor : pretenders()) {
                for (SubjectKind kind : SubjectKind.values()) {
                    assertRefused(TransferRule.WHO_MAY_SEND, () -> refer(actor, kind, POLICE.organisation(), MONDAY));
                }
            }
        }

        @Test
        void takesTheReceiverOfALeadFromOutsideForDisciplineInspectionWhateverItIsCalled() {
            history.addAll(refer(COMMITTEE, SubjectKind.LEAD, INSPECTOR.organisation(), MONDAY));

            assertThat(state().to().disciplineInspection()).isTrue();
        }

        @Test
        void refusesATransferToOneself() {
            assertRefused(
                    TransferRule.SENT_TO_SOMEBODY_ELSE,
                    () -> refer(COMMITTEE, SubjectKind.HAZARD, COMMITTEE.organisation(), MONDAY));
        }
    }

    @Nested
    class Answering {
        @Test
        void acceptanceStopsTheClock() {
            givenACaseSentToThePolice();

            given(transfer().accept(POLICE, null, at(MONDAY.plusSeconds(60))));

            assertThat(state().stage()).isEqualTo(TransferStage.ACCEPTED);
            assertThat(state().clock()).isNull();
            assertThat(transfer().lapse(END_OF_WEDNESDAY.plusSeconds(1))).isEmpty();
        }

        @Test
        void refusesAnAnswerByAnybodyButTheReceiver() {
            givenACaseSentToThePolice();

            for (Actor actor : List.of(INSPECTOR, COURT, COMMITTEE, LEADER)) {
                assertRefused(
                        TransferRule.ONLY_THE_RECEIVER_ANSWERS, () -> transfer().accept(actor, null, at(MONDAY)));
                assertRefused(
                        TransferRule.ONLY_THE_RECEIVER_ANSWERS,
                        () -> transfer().returnToSender(actor, BASIS, TO_COURT, at(MONDAY)));
            }
        }

        @Test
        void refusesAReturnWithoutALegalBasis() {
            givenACaseSentToThePolice();

            assertRefused(
                    TransferRule.RETURN_NEEDS_A_LEGAL_BASIS,
                    () -> transfer().returnToSender(POLICE, " ", TO_COURT, at(MONDAY)));
        }

        @Test
        void refusesAReturnThatNamesNoCompetentBodyOrOneOfTheTwoEnds() {
            givenACaseSentToThePolice();
            for (String named : List.of(" ", TO_POLICE, INSPECTOR.organisation())) {
                assertRefused(
                        TransferRule.RETURN_NAMES_THE_COMPETENT_BODY,
                        () -> transfer().returnToSender(POLICE, BASIS, named, at(MONDAY)));
            }
        }

        @Test
        void aReturnIsCountedAndPutsTheSenderUnderAClock() {
            givenReturnedByThePolice();

            assertThat(state().stage()).isEqualTo(TransferStage.RETURNED);
            assertThat(state().bounces()).isEqualTo(1);
            assertThat(state().clock().deadline().at()).isEqualTo(END_OF_WEDNESDAY);
        }

        @Test
        void refusesToReturnWhatIsAlreadyReturned() {
            givenReturnedByThePolice();

            assertRefused(
                    TransferRule.NOT_WAITING_FOR_AN_ANSWER,
                    () -> transfer().returnToSender(POLICE, BASIS, TO_COURT, at(MONDAY.plusSeconds(7200))));
        }

        @Test
        void theSecondReturnByWhomeverIsADispute() {
            givenReturnedByThePolice();
            given(transfer().sendOn(INSPECTOR, at(MONDAY.plusSeconds(7200))));

            given(transfer().returnToSender(COURT, BASIS, TO_POLICE, at(MONDAY.plusSeconds(9000))));

            assertThat(state().stage()).isEqualTo(TransferStage.DISPUTED);
            assertThat(state().bounces()).isEqualTo(2);
            assertThat(history.get(history.size() - 1)).isInstanceOfSatisfying(TransferEvent.Disputed.class, e -> {
                assertThat(e.cause()).isEqualTo(DisputeCause.SECOND_RETURN);
                assertThat(e.details().by()).isEqualTo(TO_COURT);
            });
        }

        @Test
        void refusesToReturnWhatWasAccepted() {
            givenACaseSentToThePolice();
            given(transfer().accept(POLICE, null, at(MONDAY)));

            assertRefused(
                    TransferRule.NOT_WAITING_FOR_AN_ANSWER,
                    () -> transfer().returnToSender(POLICE, BASIS, TO_COURT, at(MONDAY.plusSeconds(60))));
        }

        @Test
        void anAnswerInTheLastMomentCounts() {
            givenACaseSentToThePolice();

            assertThat(transfer().accept(POLICE, null, at(END_OF_WEDNESDAY.minusMillis(1))))
                    .hasSize(1);
        }

        @Test
        void refusesAnAnswerAfterTheDeadlineEvenBeforeAnybodyNoticed() {
            givenACaseSentToThePolice();

            assertRefused(TransferRule.ANSWERED_TOO_LATE, () -> transfer().accept(POLICE, null, at(END_OF_WEDNESDAY)));
            assertRefused(
                    TransferRule.ANSWERED_TOO_LATE,
                    () -> transfer().returnToSender(POLICE, BASIS, TO_COURT, at(END_OF_WEDNESDAY)));
        }

        @Test
        void anAnswerInTimeThatArrivesLateStillCounts() {
            givenACaseSentToThePolice();
            Moment appendedInTime = new Moment(END_OF_WEDNESDAY.minusSeconds(1), END_OF_WEDNESDAY.plusSeconds(30));

            assertThat(transfer().accept(POLICE, null, appendedInTime)).hasSize(1);
        }
    }

    @Nested
    class Silence {
        @Test
        void isAcceptanceAtTheDeadlineAndOnce() {
            givenACaseSentToThePolice();
            Instant noticed = END_OF_WEDNESDAY.plusSeconds(40);

            assertThat(transfer().lapse(END_OF_WEDNESDAY.minusMillis(1))).isEmpty();
            assertThat(transfer().lapse(noticed))
                    .containsExactly(new TransferEvent.DeemedAccepted(
                            state().clock().deadline(), INSPECTOR.organisation(), END_OF_WEDNESDAY));
            given(transfer().lapse(noticed));

            assertThat(state().stage()).isEqualTo(TransferStage.DEEMED_ACCEPTED);
            assertThat(transfer().lapse(noticed.plus(Duration.ofDays(30)))).isEmpty();
        }

        @Test
        void cannotBeUndoneByALateReturn() {
            givenACaseSentToThePolice();
            given(transfer().lapse(END_OF_WEDNESDAY));

            assertRefused(
                    TransferRule.NOT_WAITING_FOR_AN_ANSWER,
                    () -> transfer().returnToSender(POLICE, BASIS, TO_COURT, at(END_OF_WEDNESDAY.plusSeconds(1))));
        }

        @Test
        void isEscalatedToTheSafetyCommitteeUnlessItIsADisciplineMatter() {
            history.addAll(refer(INSPECTOR, SubjectKind.HAZARD, TO_POLICE, MONDAY));

            assertThat(transfer().lapse(END_OF_WEDNESDAY).get(0))
                    .isInstanceOfSatisfying(
                            TransferEvent.DeemedAccepted.class,
                            e -> assertThat(e.escalatedTo()).isEqualTo("rizhao-safety-committee"));
        }

        @Test
        void ofTheSenderAfterAReturnIsADispute() {
            givenReturnedByThePolice();

            given(transfer().lapse(END_OF_WEDNESDAY));

            assertThat(state().stage()).isEqualTo(TransferStage.DISPUTED);
            assertThat(((TransferEvent.Disputed) history.get(2)).cause()).isEqualTo(DisputeCause.SENDER_SILENT);
        }

        @Test
        void ofTheSuperiorIsPublishedOnceAndLeavesTheDisputeOpen() {
            givenInDispute();
            Instant endOfThursday = END_OF_WEDNESDAY.plus(Duration.ofDays(1));

            given(transfer().lapse(endOfThursday));

            assertThat(state().stage()).isEqualTo(TransferStage.DISPUTED);
            assertThat(state().designationOverdue()).isTrue();
            assertThat(transfer().lapse(endOfThursday.plus(Duration.ofDays(9)))).isEmpty();
            assertThat(transfer().designate(LEADER, TO_COURT, BASIS, at(endOfThursday.plusSeconds(9))))
                    .hasSize(1);
        }

        @Test
        void ofAHistoryThatIsBeingEnteredWaitsForTheRestOfIt() {
            Instant aYearLater = MONDAY.plus(Duration.ofDays(365));
            given(Transfer.refer(
                    INSPECTOR, referral(SubjectKind.CASE, TO_POLICE), new Moment(MONDAY, aYearLater), TERMS));

            assertThat(transfer().lapse(aYearLater.plusSeconds(60))).isEmpty();
            assertThat(transfer().accept(POLICE, null, new Moment(MONDAY.plusSeconds(60), aYearLater.plusSeconds(60))))
                    .hasSize(1);
            assertThat(transfer().lapse(aYearLater.plus(RunningClock.TIME_TO_ENTER_HISTORY)))
                    .hasExactlyElementsOfTypes(TransferEvent.DeemedAccepted.class);
        }
    }

    @Nested
    class SendingOn {
        @Test
        void goesToTheNamedBodyWithAClockOfItsOwn() {
            givenReturnedByThePolice();
            Instant tuesday = MONDAY.plus(Duration.ofDays(1));

            given(transfer().sendOn(INSPECTOR, at(tuesday)));

            assertThat(state().to().organisation()).isEqualTo(TO_COURT);
            assertThat(state().clock().deadline().at()).isEqualTo(END_OF_WEDNESDAY.plus(Duration.ofDays(1)));
            assertRefused(
                    TransferRule.ONLY_THE_RECEIVER_ANSWERS, () -> transfer().accept(POLICE, null, at(tuesday)));
        }

        @Test
        void refusesToSendOnOrDisputeWhatWasNotReturned() {
            givenACaseSentToThePolice();

            assertRefused(
                    TransferRule.ONLY_A_RETURN_IS_SENT_ON_OR_DISPUTED,
                    () -> transfer().sendOn(INSPECTOR, at(MONDAY)));
            assertRefused(
                    TransferRule.ONLY_A_RETURN_IS_SENT_ON_OR_DISPUTED,
                    () -> transfer().dispute(INSPECTOR, at(MONDAY)));
        }

        @Test
        void refusesADisputeByAnybodyButTheSender() {
            givenReturnedByThePolice();

            assertRefused(TransferRule.ONLY_THE_SENDER, () -> transfer().dispute(POLICE, at(MONDAY.plusSeconds(7200))));
        }
    }

    @Nested
    class Designation {
        @Test
        void isFinal() {
            givenInDispute();
            given(transfer().designate(LEADER, TO_POLICE, BASIS, at(MONDAY.plusSeconds(9000))));
            Moment later = at(MONDAY.plusSeconds(9999));

            assertThat(state().stage()).isEqualTo(TransferStage.DESIGNATED);
            assertRefused(
                    TransferRule.DESIGNATION_IS_FINAL, () -> transfer().returnToSender(POLICE, BASIS, TO_COURT, later));
            assertRefused(TransferRule.DESIGNATION_IS_FINAL, () -> transfer().dispute(INSPECTOR, later));
            assertRefused(
                    TransferRule.ONLY_A_DISPUTE_IS_DESIGNATED,
                    () -> transfer().designate(LEADER, TO_COURT, BASIS, later));
        }

        @Test
        void refusesAPartyToDecideItsOwnCause() {
            history.addAll(refer(COMMITTEE, SubjectKind.HAZARD, TO_POLICE, MONDAY));
            given(transfer().returnToSender(POLICE, BASIS, TO_COURT, at(MONDAY)));
            given(transfer().dispute(COMMITTEE, at(MONDAY)));

            assertRefused(
                    TransferRule.DESIGNATED_BY_THE_COMMON_SUPERIOR,
                    () -> transfer().designate(COMMITTEE, TO_POLICE, BASIS, at(MONDAY)));
        }

        @Test
        void refusesTheSafetyCommitteeForDisciplineMatters() {
            givenInDispute();

            assertRefused(
                    TransferRule.DESIGNATED_BY_THE_COMMON_SUPERIOR,
                    () -> transfer().designate(COMMITTEE, TO_POLICE, BASIS, at(MONDAY.plusSeconds(9000))));
        }

        @Test
        void isTheSafetyCommitteesBetweenAgencies() {
            history.addAll(refer(POLICE, SubjectKind.HAZARD, TO_COURT, MONDAY));
            given(transfer().returnToSender(COURT, BASIS, DEPARTMENT.organisation(), at(MONDAY)));
            given(transfer().dispute(POLICE, at(MONDAY)));

            given(transfer().designate(COMMITTEE, DEPARTMENT.organisation(), BASIS, at(MONDAY)));

            assertThat(state().to().organisation()).isEqualTo(DEPARTMENT.organisation());
        }

        @Test
        void isForNoRoleInAnEnterprise() {
            givenInDispute();
            for (Actor actor : pretenders()) {
                assertRefused(
                        TransferRule.DESIGNATED_BY_THE_COMMON_SUPERIOR,
                        () -> transfer().designate(actor, TO_POLICE, BASIS, at(MONDAY.plusSeconds(9000))));
            }
        }

        @Test
        void refusesToGiveItBackToTheSender() {
            givenInDispute();

            assertRefused(
                    TransferRule.SENT_TO_SOMEBODY_ELSE,
                    () -> transfer().designate(LEADER, INSPECTOR.organisation(), BASIS, at(MONDAY.plusSeconds(9000))));
        }
    }

    @Nested
    class Closing {
        @Test
        void refusesTheSenderToCloseBeforeTheResultWhereverItStands() {
            givenACaseSentToThePolice();
            assertNotYetClosable();
            given(transfer().accept(POLICE, null, at(MONDAY)));
            assertNotYetClosable();
            given(transfer().startHandling(POLICE, at(MONDAY)));
            assertNotYetClosable();

            given(transfer().reportResult(POLICE, "日公复〔2026〕1号", "case-filed", at(MONDAY)));
            given(transfer().acknowledge(INSPECTOR, at(MONDAY)));

            assertThat(state().stage()).isEqualTo(TransferStage.ACKNOWLEDGED);
        }

        private void assertNotYetClosable() {
            assertRefused(
                    TransferRule.NO_CLOSING_BEFORE_THE_RESULT, () -> transfer().acknowledge(INSPECTOR, at(MONDAY)));
        }

        @Test
        void refusesAnAcknowledgementByTheReceiver() {
            givenACaseSentToThePolice();
            given(transfer().accept(POLICE, null, at(MONDAY)));
            given(transfer().reportResult(POLICE, "日公复〔2026〕1号", "case-filed", at(MONDAY)));

            assertRefused(TransferRule.ONLY_THE_SENDER, () -> transfer().acknowledge(POLICE, at(MONDAY)));
        }

        @Test
        void takesAResultFromAReceiverThatNeverSaidItHadStarted() {
            givenACaseSentToThePolice();
            given(transfer().lapse(END_OF_WEDNESDAY));

            given(transfer().reportResult(POLICE, "日公复〔2026〕1号", null, at(END_OF_WEDNESDAY.plusSeconds(9))));

            assertThat(state().stage()).isEqualTo(TransferStage.RESULT_REPORTED);
        }

        @Test
        void refusesAResultBeforeAcceptanceAndASecondOne() {
            givenACaseSentToThePolice();
            assertRefused(
                    TransferRule.NOT_BEING_HANDLED,
                    () -> transfer().reportResult(POLICE, "日公复〔2026〕1号", "case-filed", at(MONDAY)));
            given(transfer().accept(POLICE, null, at(MONDAY)));
            given(transfer().reportResult(POLICE, "日公复〔2026〕1号", "case-filed", at(MONDAY)));

            assertRefused(
                    TransferRule.NOT_BEING_HANDLED,
                    () -> transfer().reportResult(POLICE, "日公复〔2026〕1号", "case-filed", at(MONDAY)));
        }
    }

    @Nested
    class Seeing {
        @Test
        void aCaseIsSeenByItsEndsAndDisciplineInspectionOfThePlaceAlone() {
            givenACaseSentToThePolice();

            for (Actor actor : List.of(INSPECTOR, REGISTRY, INVESTIGATOR, POLICE)) {
                assertThat(TransferAccess.maySee(actor, state()))
                        .as(actor.account())
                        .isTrue();
            }
            for (Actor actor : List.of(COURT, COMMITTEE, LEADER, DEPARTMENT, UNIT, INSPECTOR_OF_LANSHAN)) {
                assertThat(TransferAccess.maySee(actor, state()))
                        .as(actor.account())
                        .isFalse();
            }
        }

        @Test
        void theSafetyCommitteeSeesTheLeadItSentWithoutItsContent() {
            history.addAll(refer(COMMITTEE, SubjectKind.LEAD, INSPECTOR.organisation(), MONDAY));

            assertThat(TransferAccess.maySee(COMMITTEE, state())).isTrue();
            assertThat(TransferAccess.mayReadContent(COMMITTEE, state())).isFalse();
            assertThat(TransferAccess.mayReadContent(REGISTRY, state())).isTrue();
        }

        @Test
        void nothingIsSeenByARoleInAnEnterprise() {
            givenInDispute();
            for (Actor actor : pretenders()) {
                assertThat(TransferAccess.maySee(actor, state()))
                        .as(actor.account())
                        .isFalse();
            }
            history.clear();
            history.addAll(refer(POLICE, SubjectKind.HAZARD, TO_COURT, MONDAY));
            for (Actor actor : pretenders()) {
                assertThat(TransferAccess.maySee(actor, state()))
                        .as(actor.account())
                        .isFalse();
            }
        }

        @Test
        void aDisputeIsSeenByTheSuperiorWhoDecidesIt() {
            givenInDispute();

            assertThat(TransferAccess.maySee(LEADER, state())).isTrue();
            assertThat(TransferAccess.mayReadContent(LEADER, state())).isFalse();
            assertThat(TransferAccess.maySee(COMMITTEE, state())).isFalse();
        }
    }
}
