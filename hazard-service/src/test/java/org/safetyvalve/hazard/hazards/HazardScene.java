package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.assertj.core.api.Assertions;
import org.safetyvalve.hazard.criteria.Criterion;
import org.safetyvalve.hazard.criteria.Validity;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Refusal;

/** Given events, when a command, then events: a hazard with a clock that the test moves. */
final class HazardScene {
    /** A Monday, 09:00 in Rizhao. */
    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("cn-test-1", Set.of(), Set.of());
    static final HazardClock CLOCK = new HazardClock(CALENDAR, HazardTerms.defaults());
    static final CompetentAuthorities AUTHORITIES = new CompetentAuthorities(
            List.of(new CompetentAuthorities.Authority(BUREAU_ID, "371100", Set.of("*"))),
            List.of(new CompetentAuthorities.Authority(COMMITTEE_ID, "371100", Set.of("*"))),
            "shandong-safety-committee");
    static final HazardFacts FACTS = new HazardFacts(
            "rizhao-2021-spring", "疏散通道堵塞", "二层疏散通道堆放杂物", "371102", "海曲路1号", "fire-safety", null, UNIT_ID, null, null);
    static final RectificationPlan FULL_PLAN = new RectificationPlan(
            "安全总监", "拆除并清运", new RectificationPlan.Funds(500_000_00L, "自筹"), MONDAY.plus(Duration.ofDays(20)), "停业并封闭");
    static final Measure SEAL = new Measure(MeasureKind.SEAL, "消防法第五十四条", List.of("地下车库充电区"));
    static final Measure CLOSURE = new Measure(MeasureKind.SHUT_DOWN, "安全生产法第七十条", List.of());

    static final Criterion IN_FORCE =
            new Criterion("in-force/1", new Validity(LocalDate.of(2026, 3, 2), LocalDate.of(2099, 1, 1)));
    static final Criterion NOT_YET = new Criterion("not-yet/1", new Validity(LocalDate.of(2099, 1, 1), null));

    static Measure powerCut(PowerCut told) {
        return new Measure(MeasureKind.POWER_CUT, "安全生产法第七十条", null, List.of(), null, told);
    }

    private final List<HazardEvent> history = new ArrayList<>();
    private List<HazardEvent> latest = List.of();
    private HazardState state;
    private Instant now = MONDAY;

    private HazardScene() {}

    static HazardScene found() {
        HazardScene scene = new HazardScene();
        scene.append(Hazard.find(Act.now(INSPECTOR, MONDAY), FACTS, List.of(), AUTHORITIES, CLOCK));
        return scene;
    }

    static HazardScene onTheSpot(Actor by) {
        HazardScene scene = new HazardScene();
        scene.append(Hazard.findCompletedOnTheSpot(
                Act.now(by, MONDAY), FACTS, UNIT_ID, "当场清理", List.of(), AUTHORITIES, CLOCK));
        return scene;
    }

    static HazardScene classified(HazardLevel level) {
        return found().when(DEPARTMENT, (hazard, act) -> hazard.classify(act, level, "判定标准", null, judgement(level)));
    }

    static HazardScene assigned(HazardLevel level) {
        return classified(level).assign(UNIT_ID);
    }

    static HazardScene listed() {
        return assigned(HazardLevel.MAJOR).list();
    }

    static HazardScene rectifying() {
        return assigned(HazardLevel.GENERAL).order();
    }

    static HazardScene rectifyingMajor() {
        return listed().order()
                .when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN))
                .when(DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, null));
    }

    static HazardScene claimed() {
        return rectifying().complete();
    }

    static HazardScene closed() {
        return claimed().verify(DEPARTMENT).when(DEPARTMENT, (hazard, act) -> hazard.close(act, "整改到位"));
    }

    static Judgement judgement(HazardLevel level) {
        return level == HazardLevel.MAJOR ? Judgement.AS_A_WHOLE : Judgement.NONE;
    }

    HazardScene assign(String unit) {
        return when(DEPARTMENT, (hazard, act) -> hazard.assign(act, unit, List.of(), "安全生产法"));
    }

    HazardScene giveBack(Actor by) {
        return when(by, (hazard, act) -> hazard.returnAssignment(act, "消防法第三条", "another-body", null));
    }

    HazardScene list() {
        return when(COMMITTEE, (hazard, act) -> hazard.list(act, Level.CITY, "日安督〔2026〕1号", null));
    }

    HazardScene order() {
        return when(
                DEPARTMENT,
                (hazard, act) ->
                        hazard.orderRectification(act, "清理并保持畅通", TimeLimit.until(MONDAY.plus(Duration.ofDays(30)))));
    }

    HazardScene complete() {
        return when(UNIT, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
    }

    HazardScene verify(Actor by) {
        return when(by, (hazard, act) -> hazard.verify(act, new Inspection(true, "合格", List.of())));
    }

    HazardScene failVerification() {
        return when(
                DEPARTMENT,
                (hazard, act) -> hazard.failVerification(
                        act, new Inspection(true, "未清理", List.of()), TimeLimit.until(now.plus(Duration.ofDays(5)))));
    }

    HazardScene after(Duration time) {
        return at(now.plus(time));
    }

    HazardScene at(Instant instant) {
        now = instant;
        return this;
    }

    HazardScene when(Actor by, BiFunction<Hazard, Act, List<HazardEvent>> command) {
        latest = command.apply(hazard(), Act.now(by, now));
        append(latest);
        return this;
    }

    HazardScene sweep() {
        latest = hazard().lapse(Act.now(Actor.system("deadlines", BUREAU_ID), now));
        append(latest);
        return this;
    }

    void refuses(HazardRule rule, Actor by, BiFunction<Hazard, Act, List<HazardEvent>> command) {
        refuses(rule, null, by, command);
    }

    void refuses(HazardRule rule, String path, Actor by, BiFunction<Hazard, Act, List<HazardEvent>> command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> command.apply(hazard(), Act.now(by, now)));
        assertThat(refusal).as("refused by %s", rule.id()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        if (path != null) {
            assertThat(refusal.path()).isEqualTo(path);
        }
    }

    void then(Class<?>... events) {
        assertThat(latest.stream().map(Object::getClass)).containsExactly(events);
    }

    HazardScene is(Stage stage) {
        Assertions.assertThat(state.stage()).isEqualTo(stage);
        return this;
    }

    HazardState state() {
        return state;
    }

    List<HazardEvent> history() {
        return history;
    }

    Instant now() {
        return now;
    }

    Hazard hazard() {
        return new Hazard("hazard-1", state, CLOCK);
    }

    Set<HazardAction> open(Actor by) {
        return hazard().open(Act.now(by, now));
    }

    private void append(List<HazardEvent> events) {
        for (HazardEvent event : events) {
            state = HazardEvent.fold(state, event);
            history.add(event);
        }
    }
}
