package org.safetyvalve.accountability.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;
import static org.safetyvalve.accountability.component.CaseFlowTest.DECIDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccidentsOfHazards;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.CaseRule;
import org.safetyvalve.accountability.cases.FilingGrounds;
import org.safetyvalve.accountability.component.CaseFlowTest;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import tools.jackson.databind.JsonNode;

/** ADR 21: a county's decision escapes no review by an accident that is reported while it takes effect. */
class AccidentMeanwhileTest {
    private final String hazard = UUID.randomUUID().toString();

    private void reportAnAccident() {
        done("/accidents", POLICE, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "hazard": "%s", "happenedAt": "%s", "deaths": 1, "seriousInjuries": 0}""".formatted(hazard, Instant.now().minusSeconds(60)));
    }

    private static List<JsonNode> linked(String path) {
        return StreamSupport.stream(
                        read(path + "/history", DECIDER).path("items").spliterator(), false)
                .filter(event -> event.path("name").asString().equals("case-linked-to-accident"))
                .toList();
    }

    /** Reports an accident once it was answered that there is none. */
    private final class JustBefore implements AccidentsOfHazards {
        private final AccidentsOfHazards known = service().bean(AccidentsOfHazards.class);
        private boolean reported;

        @Override
        public @Nullable String arisenFrom(String asked) {
            String answer = known.arisenFrom(asked);
            if (!reported) {
                reported = true;
                reportAnAccident();
            }
            return answer;
        }
    }

    @Test
    void isSeenWhenItIsReportedBetweenTheQuestionAndTheWrite() {
        String path = CaseFlowTest.decided(hazard);
        Cases cases = new Cases(
                service().bean(Aggregates.class),
                service().bean(CaseDefinition.class),
                service().bean(StoredRecords.class),
                List.copyOf(
                        service().context().getBeansOfType(FilingGrounds.class).values()),
                service().bean(AccountabilityForms.class),
                new JustBefore(),
                service().bean(HazardCorrelations.class),
                service().bean(Sealing.class),
                service().bean(Disclosure.class),
                service().bean(DueRecords.class),
                service().bean(WorkingDayCalendar.class),
                service().bean(ClockGuard.class));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> cases.takeEffect(
                        path.substring(path.lastIndexOf('/') + 1),
                        new CommandContext(DECIDER, key, key, null, now, now, null, null, Traceparent.NONE)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.rule()).isEqualTo(CaseRule.REVIEWED_BEFORE_EFFECT));
        assertThat(read(path, DECIDER).path("reviewRequired").asBoolean()).isTrue();
    }

    @Test
    void makesTheCasesOfItsHazardItsOwnOnceHoweverManyAreReported() {
        String path = CaseFlowTest.decided(hazard);
        String another = CaseFlowTest.decided(UUID.randomUUID().toString());

        reportAnAccident();
        reportAnAccident();

        assertThat(linked(path)).hasSize(1);
        assertThat(linked(path).get(0).path("body").path("by").toString()).contains("system");
        assertThat(linked(another)).isEmpty();
        done(another + "/take-effect", DECIDER, "{}");
    }
}
