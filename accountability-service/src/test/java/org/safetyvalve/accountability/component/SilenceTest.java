package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.contracts.agency.AgencyNotice;
import org.safetyvalve.contracts.agency.AgencyTransferAccepted;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import tools.jackson.databind.JsonNode;

/** Silence counts once, however many notice it, and not before everything that could break it has been read. */
class SilenceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AGENCY_BINDING = "agencyEvents-in-0";
    private static final Instant LONG_AFTER = Instant.now().plus(Duration.ofDays(60));

    private static String givenATransferToThePolice() {
        return done("/transfers", INSPECTOR, """
                {"subjectKind": "case", "subject": "case-%s", "to": "rizhao-public-security", "district": "371102",
                 "basis": "监察法第三十四条"}""".formatted(UUID.randomUUID()));
    }

    private static void lapse(TestService instance, Instant now) {
        instance.context().getBeansOfType(Lapsing.class).values().forEach(room -> room.lapse(now));
    }

    private static List<String> eventsOf(String transfer) {
        return java.util.stream.StreamSupport.stream(
                        read("/transfers/" + transfer + "/history", INSPECTOR)
                                .path("items")
                                .spliterator(),
                        false)
                .map(event -> event.path("name").asString())
                .toList();
    }

    @Test
    void isAcceptanceOnceWithTwoInstancesAtOnceAndAfterARestart() {
        String transfer = givenATransferToThePolice();
        TestService other = anotherInstance();
        await().atMost(SOON).untilAsserted(() -> {
            List<CompletableFuture<Void>> both = List.of(service(), other).stream()
                    .map(instance -> CompletableFuture.runAsync(() -> lapse(instance, LONG_AFTER)))
                    .toList();
            both.forEach(CompletableFuture::join);
            assertThat(eventsOf(transfer)).contains("transfer-deemed-accepted");
        });
        other.stop();
        other.start();
        lapse(other, LONG_AFTER.plusSeconds(60));
        other.close();

        assertThat(eventsOf(transfer)).containsExactly("case-referred", "transfer-deemed-accepted");
        JsonNode lapsed = read("/transfers/" + transfer + "/history", INSPECTOR)
                .path("items")
                .get(1)
                .path("body");
        assertThat(lapsed.path("occurredAt").asString())
                .isEqualTo(lapsed.path("deadline").path("at").asString());
    }

    @Test
    void waitsFiveSecondsForAnswersThatTheBrokersOwnClockDates() {
        String transfer = givenATransferToThePolice();
        Instant deadline = Instant.parse(read("/transfers/" + transfer, INSPECTOR)
                .path("deadline")
                .path("at")
                .asString());
        await().during(Duration.ofSeconds(2)).atMost(SOON).untilAsserted(() -> {
            lapse(service(), deadline.plusSeconds(4));
            assertThat(eventsOf(transfer)).containsExactly("case-referred");
        });
        await().atMost(SOON).untilAsserted(() -> {
            lapse(service(), deadline.plusSeconds(5));
            assertThat(eventsOf(transfer)).containsExactly("case-referred", "transfer-deemed-accepted");
        });
    }

    @Test
    void waitsForAnAnswerThatIsOnTheTopicAndNotReadYet() {
        BindingsLifecycleController bindings = service().bean(BindingsLifecycleController.class);
        String transfer = givenATransferToThePolice();
        bindings.changeState(AGENCY_BINDING, State.STOPPED);
        try {
            AgencyMail.send(
                    "rizhao-public-security",
                    UUID.randomUUID().toString(),
                    "371102",
                    new AgencyTransferAccepted(
                            new AgencyNotice(Instant.now(), "rizhao-public-security", "日公安〔2026〕9号"), transfer));

            lapse(service(), LONG_AFTER);

            assertThat(eventsOf(transfer)).containsExactly("case-referred");
        } finally {
            bindings.changeState(AGENCY_BINDING, State.STARTED);
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(eventsOf(transfer)).containsExactly("case-referred", "transfer-accepted"));
    }

    @Test
    void ofAHistoryThatIsBeingEnteredIsNotActedUponBeforeTheRestOfItIsEntered() {
        Actor loading = loading(INSPECTOR);
        String transfer = done("/transfers", loading, """
                {"subjectKind": "case", "subject": "case-1", "to": "rizhao-public-security", "district": "371102",
                 "basis": "监察法第三十四条", "occurredAt": "2021-04-12T02:00:00Z"}""");

        lapse(service(), Instant.now().plusSeconds(60));
        done("/transfers/" + transfer + "/accept", loading(POLICE), "{\"occurredAt\": \"2021-04-13T02:00:00Z\"}");

        assertThat(eventsOf(transfer)).containsExactly("case-referred", "transfer-accepted");
        assertThat(read("/transfers/" + transfer, INSPECTOR).path("sentAt").asString())
                .isEqualTo("2021-04-12T02:00:00Z");
    }

    static Actor loading(Actor actor) {
        return new Actor(
                actor.account(),
                actor.organisation(),
                actor.organisationName(),
                actor.kind(),
                actor.level(),
                actor.district(),
                actor.sectors(),
                actor.roles(),
                true);
    }

    @Test
    void ofADepartmentMakesItsProblemOverdueOnce() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String problem = "/responsibility-problems/"
                + done("/responsibility-problems", INSPECTOR, """
                        {"supervision": "%s", "unit": "%s", "kind": "corruption", "summary": "收受礼金"}""".formatted(supervision, DEPARTMENT.organisation()));
        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 3}");

        lapse(service(), LONG_AFTER);
        lapse(service(), LONG_AFTER.plusSeconds(60));

        assertThat(read(problem, DEPARTMENT).path("overdue").asBoolean()).isTrue();
        assertThat(read(problem + "/history", INSPECTOR).path("items"))
                .extracting(event -> event.path("name").asString())
                .containsExactly(
                        "responsibility-problem-found",
                        "responsibility-problem-fed-back",
                        "responsibility-problem-overdue",
                        "responsibility-problem-escalated");
        assertThat(read(problem + "/history", INSPECTOR).toString()).doesNotContain("收受礼金");
    }

    @Test
    void ofAProblemsUnitIsToldToTheNextLevelUp() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String problem = "/responsibility-problems/"
                + done("/responsibility-problems", INSPECTOR, """
                        {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "走过场"}""".formatted(supervision, DEPARTMENT.organisation()));
        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 3}");
        assertThat(service().get(problem, LEADER).status()).isEqualTo(404);

        lapse(service(), LONG_AFTER);

        assertThat(read(problem, LEADER).path("escalatedTo").asString()).isEqualTo(LEADER.organisation());
        assertThat(read(problem, LEADER).path("actions")).isEmpty();
    }

    @Test
    void aboutACommitmentIsOverdueOnceWithTwoInstancesAtOnce() {
        String interview = JointInterviewFlowTest.held();
        done(interview + "/commitments", INSPECTOR, """
                {"organisation": "%s", "text": "逐户检查", "workingDays": 3}""".formatted(DEPARTMENT.organisation()));
        TestService other = anotherInstance();

        List.of(service(), other).parallelStream().forEach(instance -> lapse(instance, LONG_AFTER));
        lapse(other, LONG_AFTER.plusSeconds(60));
        other.close();

        assertThat(read(interview + "/history", INSPECTOR).path("items"))
                .extracting(event -> event.path("name").asString())
                .containsExactly(
                        "joint-interview-called",
                        "joint-interview-held",
                        "commitment-made",
                        "commitment-overdue",
                        "commitment-escalated");
        JsonNode commitment = read(interview, LEADER).path("commitments").get(0);
        assertThat(commitment.path("overdue").asBoolean()).isTrue();
        assertThat(commitment.path("escalatedTo").asString()).isEqualTo(LEADER.organisation());
    }
}
