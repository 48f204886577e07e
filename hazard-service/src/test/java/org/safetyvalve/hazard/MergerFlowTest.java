package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;

/** Hazards that are merged over HTTP, one after the other and at once: somebody always answers for what was found. */
class MergerFlowTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final int ROUNDS = 25;

    private final Client inspector = SERVICE.as(INSPECTOR);
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client department2 = SERVICE.as(DEPARTMENT_2);

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    private String found() {
        Client.Answer answer = inspector.post("/hazards", HazardFlowTest.report("疏散通道堵塞"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.id();
    }

    private static Client.Answer merge(Client who, String hazard, String into) {
        return who.post("/hazards/" + hazard + "/merge", Map.of("into", into, "reason", "同一隐患"));
    }

    private static Client.Answer classify(Client who, String hazard) {
        return who.post("/hazards/" + hazard + "/classify", Map.of("level", "general", "basis", "判定标准"));
    }

    private static Client.Answer reject(Client who, String hazard) {
        return who.post("/hazards/" + hazard + "/reject", Map.of("reason", "不属实"));
    }

    private static void refused(Client.Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("rule")).isEqualTo(rule);
    }

    private String state(String hazard) {
        return department.get("/hazards/" + hazard).text("state");
    }

    @Test
    void twoAreNotMergedIntoEachOther() {
        String a = found();
        String b = found();
        refused(merge(department, a, b), 409, "not-into-one-without-level");
        assertThat(classify(department, b).status()).isEqualTo(200);
        assertThat(merge(department, a, b).status()).isEqualTo(200);

        refused(merge(department, b, a), 409, "stage-forbids");
        refused(reject(department, b), 409, "stage-forbids");
        Client.Answer third = merge(department, found(), a);
        refused(third, 409, "not-into-one-that-was-merged");
        assertThat(third.text("detail")).contains(b);
        assertThat(state(b)).isEqualTo("CLASSIFIED");
    }

    @Test
    void noneIsMergedIntoOneThatWasRejected() {
        String rejected = found();
        assertThat(reject(department, rejected).status()).isEqualTo(200);
        String other = found();
        refused(merge(department, other, rejected), 409, "not-into-one-that-ended");
        assertThat(state(other)).isEqualTo("FOUND");
    }

    @Test
    void whateverPeopleDoAtOnceWhatWasMergedHasOneThatAnswersForIt() throws Exception {
        int merged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String a = found();
            String b = found();
            List<Integer> statuses = atOnce(List.of(
                    () -> classify(department, b),
                    () -> merge(department, a, b),
                    () -> merge(department2, b, a),
                    () -> mergeInTheEnd(a, b),
                    () -> reject(department2, b)));
            assertThat(statuses).allMatch(Set.of(200, 409, 503)::contains);
            if (!state(a).equals("MERGED")) {
                merge(department, a, b);
            }
            merged += state(a).equals("MERGED") ? 1 : 0;
            answered(a, b);
            answered(b, a);
        }
        assertThat(merged)
                .as("rounds in which the one was merged into the other")
                .isPositive();
    }

    /** Tried again and again until it is decided, as people do. */
    private Client.Answer mergeInTheEnd(String a, String b) {
        Client.Answer answer = merge(department2, a, b);
        for (int again = 0; again < 10 && answer.status() == 409; again++) {
            answer = merge(department2, a, b);
        }
        return answer;
    }

    private void answered(String hazard, String other) {
        if (state(hazard).equals("MERGED")) {
            assertThat(state(other))
                    .as("what %s was merged into", hazard)
                    .isNotIn("FOUND", "REJECTED", "MERGED", "CLOSED");
        }
    }

    private static List<Integer> atOnce(List<Supplier<Client.Answer>> commands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(commands.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Supplier<Client.Answer> command : commands) {
                answers.add(people.submit(() -> {
                    go.await();
                    return command.get().status();
                }));
            }
            go.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }
}
