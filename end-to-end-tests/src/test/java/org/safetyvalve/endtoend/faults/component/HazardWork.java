package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardCommand;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Measure;
import org.safetyvalve.hazard.hazards.MeasureKind;
import org.safetyvalve.hazard.hazards.RectificationPlan;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.write.CommandResult;

/** Work on a few hazards that everybody works on at once: mostly what comes next, now and then what must be refused. */
final class HazardWork {
    private static final Inspection SEEN = new Inspection(true, "现场核实", List.of());
    private static final Measure MEASURE = new Measure(MeasureKind.SUSPEND, "安全生产法第七十条", List.of("东区"));
    private static final RectificationPlan PLAN =
            new RectificationPlan("负责人", "更换线路", new RectificationPlan.Funds(100_000, "自筹"), null, "应急预案");

    private final String campaign;
    private final Records hazards = new Records();

    HazardWork(String campaign) {
        this.campaign = campaign;
    }

    private record Step(String name, Actor by, HazardCommand command) {}

    /** One command on one of at most this many hazards. */
    void act(Caller caller, int most) {
        Random random = caller.random();
        if (hazards.size() == 0 || (hazards.size() < most && random.nextInt(5) == 0)) {
            find(caller);
            return;
        }
        String id = hazards.any(random);
        Step step = next(hazards.state(id, random), random);
        caller.give(
                        Service.HAZARD,
                        step.by(),
                        step.name() + ' ' + id,
                        id,
                        false,
                        (instance, context) -> instance.bean(Hazards.class).act(id, context, step.command()))
                .ifPresent(hazards::remember);
    }

    private void find(Caller caller) {
        Random random = caller.random();
        String district = random.nextBoolean() ? "371102" : "371103";
        String sector = random.nextBoolean() ? "fire-safety" : "hazardous-chemicals";
        HazardFacts facts = new HazardFacts(
                random.nextInt(8) == 0 ? null : campaign,
                "隐患 " + random.nextInt(1_000),
                "占用疏散通道",
                district,
                null,
                sector,
                null,
                null,
                null,
                null);
        // Four events of one command: whatever goes wrong between two of them.
        boolean onTheSpot = random.nextInt(3) == 0;
        Optional<CommandResult> found = caller.give(
                Service.HAZARD,
                People.INSPECTOR,
                "find-hazard",
                null,
                false,
                (instance, context) -> instance.bean(Hazards.class)
                        .find(
                                context,
                                () -> onTheSpot
                                        ? Hazard.findCompletedOnTheSpot(
                                                Hazards.act(context),
                                                facts,
                                                People.UNIT_ID,
                                                "已清理",
                                                List.of(),
                                                instance.bean(CompetentAuthorities.class),
                                                instance.bean(HazardClock.class))
                                        : Hazard.find(
                                                Hazards.act(context),
                                                facts,
                                                List.of(),
                                                instance.bean(CompetentAuthorities.class),
                                                instance.bean(HazardClock.class))));
        found.ifPresent(hazards::remember);
    }

    private static Step next(String state, Random random) {
        List<Step> steps = switch (state) {
            case "FOUND" -> List.of(classify(HazardLevel.MAJOR), classify(HazardLevel.GENERAL), reject());
            case "CLASSIFIED", "RETURNED", "REOPENED" -> List.of(assign(), assign(), list(), interim(), lift());
            case "ASSIGNED" -> List.of(accept(), giveBack(), order(random), order(random), list());
            case "DISPUTED" -> List.of(designate(), designate(), interim());
            case "DESIGNATED" -> List.of(order(random), list());
            case "LISTED" -> List.of(publish(), order(random), plan(), approve(), enforce());
            case "RECTIFYING" ->
                List.of(plan(), approve(), complete(), complete(), enforce(), extend(), grant(), interim());
            case "COMPLETION_CLAIMED" -> List.of(verify(), verify(), fail(random), lift());
            case "VERIFIED" -> List.of(close(), close(), delist());
            case "DELISTED" -> List.of(close());
            case "CLOSED" -> List.of(reopen());
            default ->
                List.of(classify(HazardLevel.MAJOR), assign(), close(), verify(), designate(), publish(), reject());
        };
        return steps.get(random.nextInt(steps.size()));
    }

    private static Step classify(HazardLevel level) {
        Judgement judgement = level == HazardLevel.MAJOR ? Judgement.AS_A_WHOLE : Judgement.NONE;
        return new Step(
                "classify " + level,
                People.DEPARTMENT,
                (hazard, act) -> hazard.classify(act, level, "判定标准", null, judgement));
    }

    private static Step reject() {
        return new Step("reject", People.DEPARTMENT, (hazard, act) -> hazard.reject(act, "不构成隐患"));
    }

    private static Step assign() {
        return new Step(
                "assign", People.DEPARTMENT, (hazard, act) -> hazard.assign(act, People.UNIT_ID, List.of(), "产权单位"));
    }

    private static Step accept() {
        return new Step("accept", People.UNIT, Hazard::acceptAssignment);
    }

    private static Step giveBack() {
        return new Step(
                "return",
                People.UNIT,
                (hazard, act) -> hazard.returnAssignment(act, "安全生产法第十条", "rizhao-public-security", "非本单位"));
    }

    private static Step designate() {
        return new Step(
                "designate",
                People.COMMITTEE,
                (hazard, act) -> hazard.designate(act, People.UNIT_ID, List.of(), "会议纪要"));
    }

    private static Step list() {
        return new Step("list", People.COMMITTEE, (hazard, act) -> hazard.list(act, Level.CITY, "日安委 1 号", null));
    }

    private static Step publish() {
        return new Step("publish", People.COMMITTEE, (hazard, act) -> hazard.publishListing(act, "公告"));
    }

    private static Step interim() {
        return new Step("interim", People.DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, MEASURE));
    }

    private static Step lift() {
        return new Step("lift", People.DEPARTMENT_2, (hazard, act) -> hazard.liftInterimControl(act, "已消除"));
    }

    private static Step enforce() {
        return new Step("enforce", People.DEPARTMENT, (hazard, act) -> hazard.orderEnforcement(act, MEASURE));
    }

    /**
     * Now and then so short that it passes during the load, and some instance's clock has to say so; or so that it would pass if a clock
     * that is an hour ahead had a say.
     */
    private static Step order(Random random) {
        int limit = random.nextInt(4);
        return new Step(
                "order",
                People.DEPARTMENT,
                (hazard, act) -> hazard.orderRectification(
                        act,
                        "限期整改",
                        switch (limit) {
                            case 0 -> TimeLimit.until(act.now().plusMillis(700));
                            case 1, 2 -> TimeLimit.until(act.now().plus(Duration.ofMinutes(30)));
                            default -> TimeLimit.workingDays(10);
                        }));
    }

    private static Step plan() {
        return new Step("plan", People.UNIT, (hazard, act) -> hazard.submitPlan(act, PLAN));
    }

    private static Step approve() {
        return new Step("approve-plan", People.DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, "同意"));
    }

    private static Step extend() {
        return new Step(
                "extend",
                People.UNIT,
                (hazard, act) -> hazard.requestExtension(act, act.now().plus(Duration.ofDays(60)), "工期"));
    }

    private static Step grant() {
        return new Step("grant", People.DEPARTMENT, (hazard, act) -> hazard.grantExtension(act, null, "同意"));
    }

    private static Step complete() {
        return new Step("complete", People.UNIT, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
    }

    private static Step verify() {
        return new Step("verify", People.DEPARTMENT, (hazard, act) -> hazard.verify(act, SEEN));
    }

    private static Step fail(Random random) {
        int days = 1 + random.nextInt(9);
        return new Step(
                "fail",
                People.DEPARTMENT_2,
                (hazard, act) -> hazard.failVerification(act, SEEN, TimeLimit.workingDays(days)));
    }

    private static Step delist() {
        return new Step("delist", People.COMMITTEE, (hazard, act) -> hazard.delist(act, "整改完成"));
    }

    private static Step close() {
        return new Step("close", People.DEPARTMENT, (hazard, act) -> hazard.close(act, "闭环"));
    }

    private static Step reopen() {
        return new Step("reopen", People.INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null));
    }
}
