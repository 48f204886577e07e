package org.safetyvalve.accountability.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class LeadTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LeadOrigin LETTER = new LeadOrigin(LeadSource.PUBLIC_REPORT, null, null, null, null);
    private static final LeadOrigin BY_TRANSFER = new LeadOrigin(LeadSource.TRANSFER, "transfer-1", null, null, null);

    private static final Supplier<SealedText> CONTENT = () -> new SealedText("lead-1", "c2VhbGVk");

    private final List<LeadEvent> history = new ArrayList<>();

    private void given(List<LeadEvent> events) {
        history.addAll(events);
    }

    private LeadState state() {
        LeadState state = null;
        for (LeadEvent event : history) {
            state = LeadState.fold(state, event);
        }
        return state;
    }

    private Lead lead() {
        return Lead.of(state());
    }

    private void givenRegistered() {
        given(Lead.receive(INSPECTOR, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));
        given(lead().register(REGISTRY, NOW));
    }

    @Test
    void isReceivedByDisciplineInspectionAlone() {
        for (Actor actor : List.of(COMMITTEE, POLICE, LEADER, DEPARTMENT, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    LeadRule.RECEIVED_BY_DISCIPLINE_INSPECTION,
                    () -> Lead.receive(actor, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));
        }
    }

    @Test
    void sealsNothingForWhoeverMayNotReceiveIt() {
        assertRefused(
                LeadRule.RECEIVED_BY_DISCIPLINE_INSPECTION,
                () -> Lead.receive(
                        COMMITTEE,
                        "日纪线〔2026〕0047",
                        LETTER,
                        DONGGANG,
                        () -> {
                            throw new AssertionError("a key was made for somebody who has no business here");
                        },
                        NOW));
    }

    @Test
    void isRegisteredByTheRegistryAlone() {
        given(Lead.receive(INSPECTOR, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));

        for (Actor actor : List.of(INSPECTOR, INSPECTOR_2, INVESTIGATOR, DECISION_BODY, COMMITTEE)) {
            assertRefused(LeadRule.REGISTERED_BY_THE_REGISTRY, () -> lead().register(actor, NOW));
        }
        given(lead().register(REGISTRY, NOW));
        assertThat(state().stage()).isEqualTo(LeadStage.REGISTERED);
    }

    @Test
    void whatTheRegistryReceivedByHandAnotherOfItRegisters() {
        given(Lead.receive(REGISTRY, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));

        assertRefused(LeadRule.REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER, () -> lead().register(REGISTRY, NOW));
        assertThat(lead().register(REGISTRY_2, NOW)).hasSize(1);
    }

    @Test
    void whatCameByTransferIsKnownToItsSenderAndAnyRegistrarRegistersIt() {
        Actor system = Actor.system("transfers", "rizhao-discipline");
        given(Lead.receiveTransferred(system, "transfer-1", BY_TRANSFER, DONGGANG, CONTENT.get(), NOW));

        assertThat(lead().register(REGISTRY, NOW)).hasSize(1);
    }

    @Test
    void isRegisteredOnce() {
        givenRegistered();

        assertRefused(LeadRule.REGISTERED_ONCE, () -> lead().register(REGISTRY_2, NOW));
    }

    @Test
    void refusesToDisposeOfWhatIsNotRegistered() {
        given(Lead.receive(INSPECTOR, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));

        assertRefused(
                LeadRule.REGISTERED_BEFORE_DISPOSAL, () -> lead().dispose(INSPECTOR, LeadDisposition.CONCLUDED, NOW));
    }

    @Test
    void isDisposedOfByADisciplineInspectorAlone() {
        givenRegistered();

        for (Actor actor : List.of(REGISTRY, INVESTIGATOR, COMMITTEE, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    LeadRule.DISPOSED_BY_THE_SUPERVISION_OFFICE,
                    () -> lead().dispose(actor, LeadDisposition.INQUIRY_BY_TALK_OR_LETTER, NOW));
        }
    }

    @Test
    void whoRegisteredItDoesNotDisposeOfItWhateverRolesHeHas() {
        Actor both = person(
                "both",
                "rizhao-discipline",
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_REGISTRY,
                Role.DISCIPLINE_INSPECTOR);
        given(Lead.receive(INSPECTOR, "日纪线〔2026〕0047", LETTER, DONGGANG, CONTENT, NOW));
        given(lead().register(both, NOW));

        assertRefused(
                LeadRule.DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR,
                () -> lead().dispose(both, LeadDisposition.CONCLUDED, NOW));
    }

    @Test
    void whatIsHeldIsTakenUpAgainAndWhatIsConcludedIsNot() {
        givenRegistered();
        given(lead().dispose(INSPECTOR, LeadDisposition.HELD_PENDING, NOW));
        assertRefused(
                LeadRule.DISPOSED_DIFFERENTLY, () -> lead().dispose(INSPECTOR, LeadDisposition.HELD_PENDING, NOW));
        given(lead().dispose(INSPECTOR, LeadDisposition.CONCLUDED, NOW));

        assertRefused(
                LeadRule.CONCLUDED_IS_FINAL,
                () -> lead().dispose(INSPECTOR, LeadDisposition.INQUIRY_BY_TALK_OR_LETTER, NOW));
    }
}
