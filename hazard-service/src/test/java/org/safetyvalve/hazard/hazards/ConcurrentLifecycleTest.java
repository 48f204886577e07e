package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.hazard.hazards.LifecycleModel.Argument;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;

/**
 * Several people who send commands on one hazard at once, whatever these are: what was done, put in the order of the versions
 * that it led to, is a life that the model allows, and the hazard is where the model is.
 */
class ConcurrentLifecycleTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final int COMMANDS = 60;
    private static final List<Actor> PEOPLE =
            List.of(UNIT, OTHER_UNIT, DEPARTMENT, DEPARTMENT, DEPARTMENT_2, COMMITTEE, COMMITTEE_2, INSPECTOR);

    private record Done(long version, HazardAction action, Actor by, Argument said, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatWasDoneAtOnceIsALifeThatTheModelAllows(long seed) throws Exception {
        String id = SERVICE.as(INSPECTOR)
                .post(
                        "/hazards",
                        Map.of("title", "同时", "description", "同时", "district", "371102", "sector", "fire-safety"))
                .id();
        List<Done> done = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE.size());
        try {
            List<Future<List<Done>>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                Actor who = PEOPLE.get(i);
                Random random = new Random(seed * 1_000 + i);
                all.add(pool.submit(() -> act(id, who, random)));
            }
            for (Future<List<Done>> one : all) {
                done.addAll(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        done.sort(Comparator.comparing(Done::version));
        assertThat(done).hasSizeGreaterThan(5).extracting(Done::version).doesNotHaveDuplicates();
        LifecycleModel model = new LifecycleModel();
        for (Done one : done) {
            assertThat(model.allows(one.action(), one.by(), one.at()) && model.accepts(one.action(), one.said()))
                    .as("%s in %s after %s", one, model.stage, done)
                    .isTrue();
            model.apply(one.action(), one.by(), one.said(), one.at());
        }
        Client.Answer end = SERVICE.as(DEPARTMENT).get("/hazards/" + id);
        assertThat(end.version()).isEqualTo(done.get(done.size() - 1).version());
        assertThat(end.text("state")).isEqualTo(model.stage);
        assertThat(end.text("holder")).isEqualTo(model.holder);
        assertThat(end.body().path("returns").asInt()).isEqualTo(model.returns);
        assertThat(end.body().path("failedRounds").asInt()).isEqualTo(model.failed);
        assertThat(end.body().path("listing").path("urgings").asInt()).isEqualTo(model.listed ? model.urgings : 0);
    }

    /** Mostly what the hazard says that it may do, read a moment ago; another may have been quicker. */
    private static List<Done> act(String id, Actor who, Random random) {
        Client client = SERVICE.as(who);
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            List<HazardAction> open = client.get("/hazards/" + id)
                    .body()
                    .path("actions")
                    .valueStream()
                    .map(code -> HazardAction.valueOf(
                            code.asString().toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                    .filter(action -> action != HazardAction.REJECT && action != HazardAction.MERGE)
                    .toList();
            HazardAction[] any = HazardAction.values();
            HazardAction action = open.isEmpty() || random.nextInt(5) == 0
                    ? any[random.nextInt(any.length)]
                    : open.get(random.nextInt(open.size()));
            if (action == HazardAction.REJECT || action == HazardAction.MERGE) {
                continue;
            }
            Argument said = said(random);
            Client.Answer answer = client.post("/hazards/" + id + '/' + action.code(), body(action, said));
            assertThat(answer.status()).as(action + " " + answer.body()).isIn(200, 403, 404, 409, 422, 429, 503);
            if (answer.status() == 200) {
                done.add(new Done(answer.version(), action, who, said, Instant.now()));
            }
        }
        return done;
    }

    private static Argument said(Random random) {
        return new Argument(
                random.nextInt(3) == 0 ? "general" : "major",
                random.nextBoolean() ? UNIT_ID : OTHER_UNIT_ID,
                random.nextInt(4) == 0 ? OTHER_UNIT_ID : "donggang-township",
                random.nextBoolean() ? "whole" : "none",
                random.nextBoolean() ? "seal" : random.nextBoolean() ? "shut-down" : "unnotified",
                random.nextBoolean() ? "own" : "unnamed",
                random.nextInt(4) == 0 ? 31 : 30,
                "unseen");
    }

    private static Map<String, Object> body(HazardAction action, Argument said) {
        String later = Instant.now().plus(Duration.ofDays(40)).toString();
        return switch (action) {
            case CLASSIFY ->
                Map.of(
                        "level",
                        said.level(),
                        "basis",
                        "判定标准",
                        "wholeJudgement",
                        said.judgement().equals("whole"));
            case UPGRADE ->
                Map.of("basis", "判定标准", "wholeJudgement", said.judgement().equals("whole"));
            case REJECT,
                    LIFT_INTERIM_CONTROL,
                    RETURN_PLAN,
                    GRANT_EXTENSION,
                    REFUSE_EXTENSION,
                    DELIST,
                    CLOSE,
                    REOPEN,
                    PROPOSE_DOWNGRADE -> Map.of("reason", "理由");
            case MERGE -> Map.of("into", "another", "reason", "理由");
            case ASSIGN, DESIGNATE ->
                Map.of("unit", said.unit(), "coResponsible", List.of(said.beside()), "basis", "法");
            case ACCEPT_ASSIGNMENT, APPROVE_DOWNGRADE, APPROVE_PLAN -> Map.of();
            case RETURN_ASSIGNMENT, DISPUTE -> Map.of("legalBasis", "法", "competentBody", "another-body");
            case ORDER_INTERIM_CONTROL, ORDER_ENFORCEMENT ->
                Map.of("measure", said.order().equals("unnotified") ? "power-cut" : said.order(), "legalBasis", "法");
            case EXTEND_INTERIM_CONTROL ->
                Map.of("days", said.days(), "reason", "理由", "approvalNo", "批1号", "noticeNo", "告1号");
            case LIST -> Map.of("level", said.listing().equals("own") ? "city" : "province", "number", "1号");
            case URGE -> Map.of("number", "督1号", "demand", "请按期完成");
            case PUBLISH_LISTING -> Map.of("publication", "日照日报");
            case ORDER_RECTIFICATION -> Map.of("requirements", "整改", "workingDays", 10);
            case PLAN -> {
                Map<String, Object> plan =
                        new HashMap<>(Map.of("responsibility", "总监", "measures", "清理", "contingencyPlan", "停业"));
                plan.put("funds", Map.of("amount", 1, "source", "自筹"));
                plan.put("timeLimit", Instant.now().plus(Duration.ofDays(1)).toString());
                yield plan;
            }
            case REQUEST_EXTENSION -> Map.of("until", later, "reason", "材料");
            case REPORT_PROGRESS, COMPLETE -> Map.of("summary", "完成");
            case VERIFY -> Map.of("opinion", "看过");
            case FAIL_VERIFICATION -> Map.of("opinion", "看过", "workingDays", 5);
        };
    }
}
