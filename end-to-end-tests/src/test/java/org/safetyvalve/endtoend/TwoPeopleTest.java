package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;
import org.safetyvalve.endtoend.city.Place;

/** Two people act on one hazard at the same moment: one is told that it is done, the other that it is not. */
@InTheCity
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPeopleTest {
    private static final int TIMES = 25;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private City city;
    private Drive drive;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "two-people");
    }

    @AfterAll
    void leave() {
        two.shutdownNow();
    }

    @Test
    void whoHasSeenTheSameVersionIsToldThatItIsStale() {
        for (int time = 0; time < TIMES; time++) {
            HazardFile hazard = drive.find("同时定级 " + time);
            long seen = hazard.seenBy("department").version();
            List<Answer> answers = atOnce(
                    () -> classify(hazard, "department", "general", seen),
                    () -> classify(hazard, "department-2", "major", seen));
            onlyOneIsDone(hazard, answers, 412);
        }
    }

    @Test
    void whoDoesNotSayWhichVersionIsToldThatTheStateForbidsIt() {
        for (int time = 0; time < TIMES; time++) {
            HazardFile hazard = drive.find("同时定级 " + time);
            List<Answer> answers = atOnce(
                    () -> hazard.asks("department", "classify", "level", "general", "basis", "甲"),
                    () -> hazard.asks(
                            "department-2", "classify", "level", "major", "basis", "乙", "wholeJudgement", true));
            onlyOneIsDone(hazard, answers, 409);
        }
    }

    @Test
    void theSameCommandUnderOneKeyIsDoneOnceHoweverOftenItIsSentAtOnce() {
        for (int time = 0; time < TIMES; time++) {
            HazardFile hazard = drive.find("重复提交 " + time);
            String key = "twice-" + hazard.id();
            Callable<Answer> command = () -> city.as("department")
                    .command(Place.HAZARD, "/hazards/" + hazard.id() + "/classify")
                    .key(key)
                    .says(Json.of("level", "general", "basis", "甲"));
            List<Answer> answers = atOnce(command, command);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.version()).isEqualTo(2));
            assertThat(hazard.history("department")).containsExactly("hazard-found", "hazard-classified");
        }
    }

    private Answer classify(HazardFile hazard, String account, String level, long seen) {
        return city.as(account)
                .command(Place.HAZARD, "/hazards/" + hazard.id() + "/classify")
                .ifMatch(seen)
                .says(Json.of("level", level, "basis", account, "wholeJudgement", level.equals("major")));
    }

    private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Answer>> waiting = new ArrayList<>();
        for (Callable<Answer> command : List.of(one, other)) {
            waiting.add(two.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return command.call();
            }));
        }
        return waiting.stream().map(TwoPeopleTest::answer).toList();
    }

    private static Answer answer(Future<Answer> waiting) {
        try {
            return waiting.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void onlyOneIsDone(HazardFile hazard, List<Answer> answers, int usual) {
        List<Integer> statuses = answers.stream().map(Answer::status).toList();
        assertThat(statuses).as("%s", answers).containsOnlyOnce(200);
        Answer done = answers.get(statuses.indexOf(200));
        Answer refused = answers.get(1 - statuses.indexOf(200));
        assertThat(refused.status()).as("%s", refused).isIn(409, 412);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        if (usual == 409) {
            assertThat(refused.status()).isEqualTo(409);
        }
        assertThat(hazard.history("department")).containsExactly("hazard-found", "hazard-classified");
        boolean first = answers.indexOf(done) == 0;
        assertThat(hazard.seenBy("department").text("level")).isEqualTo(first ? "general" : "major");
        assertThat(hazard.seenBy("department").version()).isEqualTo(done.version());
    }
}
