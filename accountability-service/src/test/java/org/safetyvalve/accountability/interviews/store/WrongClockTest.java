package org.safetyvalve.accountability.interviews.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.component.JointInterviewFlowTest;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: nobody is told to be late because the clock of the instance that takes his report is wrong. */
class WrongClockTest {
    private static final Duration AHEAD = Duration.ofDays(60);

    @Test
    void aCommitmentIsNotOverdueBecauseAnInstancesClockIsWrong() {
        String path = JointInterviewFlowTest.held();
        done(path + "/commitments", INSPECTOR, """
                {"organisation": "rizhao-emergency-bureau", "text": "逐户检查", "workingDays": 10}""");
        String interview = path.substring(path.lastIndexOf('/') + 1);
        JointInterviews wrong = new JointInterviews(
                service().bean(Aggregates.class),
                service().bean(InterviewDefinition.class),
                service().bean(StoredRecords.class),
                service().bean(CitedProblems.class),
                service().bean(Superiors.class),
                service().bean(WorkingDayCalendar.class),
                service().bean(DueRecords.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), AHEAD),
                        Duration.ofSeconds(2)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThatThrownBy(() -> wrong.reportKept(interview, 1, "已检查", at(now.plus(AHEAD))))
                .isInstanceOf(StoreUnavailableException.class);
        wrong.reportKept(interview, 1, "已检查", at(now));
        assertThat(read(path + "/history", INSPECTOR).toString())
                .contains("commitment-reported")
                .doesNotContain("commitment-overdue");
    }

    private static CommandContext at(Instant now) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(DEPARTMENT, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
