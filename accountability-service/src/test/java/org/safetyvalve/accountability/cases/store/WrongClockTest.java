package org.safetyvalve.accountability.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.component.Accountability.service;
import static org.safetyvalve.accountability.component.CaseFlowTest.ADJUDICATOR;
import static org.safetyvalve.accountability.component.CaseFlowTest.FIRST;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccidentsOfHazards;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.FilingGrounds;
import org.safetyvalve.accountability.cases.FindingKind;
import org.safetyvalve.accountability.component.CaseFlowTest;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: an instance whose clock is wrong doesn't say that the month of a hearing is over. */
class WrongClockTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static Cases cases(Duration off) {
        return new Cases(
                service().bean(Aggregates.class),
                service().bean(CaseDefinition.class),
                service().bean(StoredRecords.class),
                List.copyOf(
                        service().context().getBeansOfType(FilingGrounds.class).values()),
                service().bean(AccountabilityForms.class),
                service().bean(AccidentsOfHazards.class),
                service().bean(HazardCorrelations.class),
                service().bean(Sealing.class),
                service().bean(Disclosure.class),
                service().bean(DueRecords.class),
                service().bean(WorkingDayCalendar.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), off),
                        Duration.ofSeconds(2)));
    }

    private static CommandContext context(Actor by, Instant now, Instant occurredAt) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(by, key, key, null, now, occurredAt, null, null, Traceparent.NONE);
    }

    private static List<String> overdue(String id) {
        return cases(Duration.ZERO).history(id, CaseFlowTest.DECIDER).stream()
                .filter(event -> event.headerLines().contains("case-hearing-overdue"))
                .map(event -> new String(event.body(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void saysNothingOfAHearingThatARightOneCallsOverdueOnce() {
        String path = CaseFlowTest.underInvestigation(UUID.randomUUID().toString());
        String id = path.substring(path.lastIndexOf('/') + 1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        cases(Duration.ZERO)
                .concludeInvestigation(
                        id,
                        List.of(new Cases.Found("1", FindingKind.FALSIFICATION, "瞒报")),
                        "调查报告",
                        context(FIRST, now, now.minus(Duration.ofDays(40))));

        assertThatThrownBy(() -> cases(HOUR).hear(id, "事实清楚", context(ADJUDICATOR, now.plus(HOUR), now.plus(HOUR))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(overdue(id)).isEmpty();
        cases(Duration.ZERO).hear(id, "事实清楚", context(ADJUDICATOR, now, now));
        assertThat(overdue(id))
                .as("said once, by the clock and not by who hears the case")
                .singleElement()
                .asString()
                .contains("\"role\":\"system\"");
    }
}
