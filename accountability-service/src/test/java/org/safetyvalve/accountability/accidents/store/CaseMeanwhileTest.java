package org.safetyvalve.accountability.accidents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;
import static org.safetyvalve.accountability.component.CaseFlowTest.DECIDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentKind;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.CasesOfHazards;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.component.CaseFlowTest;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** ADR 21: nor does one that is filed after the cases were told of an accident and before that is recorded. */
class CaseMeanwhileTest {

    @Test
    void knowsOfAnAccidentThatIsNotRecordedYet() {
        List<Answer> answers = new ArrayList<>();
        CasesOfHazards meanwhile = (hazard, accident, now) ->
                answers.add(service().post(CaseFlowTest.decided(hazard) + "/take-effect", DECIDER, "{}"));
        Accidents accidents = new Accidents(
                service().bean(Aggregates.class),
                service().bean(AccidentDefinition.class),
                service().bean(StoredRecords.class),
                service().bean(HazardCorrelations.class),
                service().bean(DueRecords.class),
                service().bean(ClockGuard.class),
                service().bean(AccidentsOfCases.class),
                meanwhile);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String key = UUID.randomUUID().toString();

        accidents.report(
                new AccidentReport(
                        new AccidentFacts(
                                "警 1",
                                "车间爆燃事故",
                                "x",
                                DONGGANG,
                                "industry-trade",
                                AccidentKind.OTHER,
                                now.minusSeconds(60),
                                null,
                                null,
                                null,
                                null,
                                UUID.randomUUID().toString(),
                                null),
                        new Toll(1, 0, 0),
                        null,
                        null,
                        null,
                        null),
                new CommandContext(POLICE, key, key, null, now, now, null, null, Traceparent.NONE));

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).json().path("rule").asString()).isEqualTo("reviewed-before-effect");
    }
}
