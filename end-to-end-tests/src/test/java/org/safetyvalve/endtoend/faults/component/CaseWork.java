package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.Defence;
import org.safetyvalve.accountability.cases.Evaluation;
import org.safetyvalve.accountability.cases.FindingKind;
import org.safetyvalve.accountability.cases.GroundKind;
import org.safetyvalve.accountability.cases.Measure;
import org.safetyvalve.accountability.cases.NoticeMeans;
import org.safetyvalve.accountability.cases.Outcome;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.cases.store.Cases;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;

/** Leads that a county's discipline inspection received, and the cases that it files from them, of accidents mostly. */
final class CaseWork {
    private static final int LEADS = 2;
    private static final int CASES = 2;
    private static final int TO_FILE_IT = 5;
    private static final String COUNTY = "371102";
    private static final List<Outcome.Asked> OUTCOMES = List.of(new Outcome.Asked(
            "1", FindingKind.FALSIFICATION, List.of(new Measure.Asked("accountability-2019/admonition", null))));

    private final Records leads = new Records();
    private final Records cases = new Records();

    @FunctionalInterface
    private interface What {
        CommandResult of(Cases cases, String id, CommandContext context);
    }

    private record Step(String name, Actor by, What what) {}

    private static final List<Step> IN_ORDER = List.of(
            assign(),
            takeUp(People.INVESTIGATOR),
            takeUp(People.INVESTIGATOR_2),
            conclude(),
            hear(People.ADJUDICATORS.get(0)),
            hear(People.ADJUDICATORS.get(1)),
            propose(People.ADJUDICATORS.get(0)),
            inform(),
            hearDefence(),
            decide(People.COUNTY_DECIDER),
            effect());

    void act(Caller caller) {
        Random random = caller.random();
        if (random.nextInt(5) == 0) {
            hurry(caller);
        } else if (leads.size() == 0 || (leads.size() < LEADS && random.nextInt(10) == 0)) {
            receive(caller);
        } else if (cases.size() == 0 || random.nextInt(6) == 0) {
            withALead(caller);
        } else {
            withACase(caller);
        }
    }

    /** Takes a case from wherever it stands to its decision, and at once tries to let that have effect. */
    private void hurry(Caller caller) {
        if (leads.size() == 0) {
            receive(caller);
        }
        for (int i = 0; i < TO_FILE_IT && cases.size() == 0 && leads.size() > 0; i++) {
            withALead(caller);
        }
        if (cases.size() > 0) {
            String id = cases.any(caller.random());
            IN_ORDER.forEach(step -> give(caller, id, step));
        }
    }

    /**
     * Takes a case of a hazard, and of no accident, to its decision or to where that is due. Then the hazard leads to an accident, and
     * somebody tries to let the decision have effect, without its review and with it.
     *
     * @param beforeTheAccident what is prepared then
     */
    void ofAHazard(Caller caller, Runnable beforeTheAccident) {
        String hazard = "hazard-of-a-case-" + caller.random().nextInt(1_000_000);
        receive(caller, hazard);
        if (leads.size() == 0) {
            return;
        }
        String lead = leads.any(caller.random());
        register(caller, lead);
        dispose(caller, lead);
        recommend(caller, lead);
        file(caller, lead, false);
        if (cases.size() == 0) {
            return;
        }
        String id = cases.any(caller.random());
        int left = 1 + caller.random().nextInt(2);
        IN_ORDER.subList(0, IN_ORDER.size() - left).forEach(step -> give(caller, id, step));
        beforeTheAccident.run();
        AccidentWork.reportOf(caller, hazard);
        IN_ORDER.subList(IN_ORDER.size() - left, IN_ORDER.size()).forEach(step -> give(caller, id, step));
        give(caller, id, review(caller.random()));
        give(caller, id, effect());
    }

    private void receive(Caller caller) {
        receive(caller, null);
    }

    private void receive(Caller caller, @Nullable String hazard) {
        LeadSource source = hazard == null ? LeadSource.PUBLIC_REPORT : LeadSource.HAZARD;
        LeadOrigin origin = new LeadOrigin(source, null, null, hazard, null, null, null, null);
        caller.give(
                        Service.ACCOUNTABILITY,
                        People.COUNTY_INSPECTOR,
                        "receive-lead",
                        null,
                        false,
                        (instance, context) ->
                                instance.bean(Leads.class).receive(null, origin, COUNTY, "瞒报事故", null, context))
                .ifPresent(leads::remember);
    }

    private void withALead(Caller caller) {
        String id = leads.any(caller.random());
        String state = leads.state(id, caller.random());
        switch (state) {
            case "RECEIVED" -> register(caller, id);
            case "REGISTERED" -> dispose(caller, id);
            default -> {
                recommend(caller, id);
                file(caller, id, caller.random().nextInt(4) > 0);
            }
        }
    }

    private void register(Caller caller, String lead) {
        lead(
                caller,
                People.COUNTY_REGISTRY,
                "register",
                lead,
                (instance, context) -> instance.bean(Leads.class).register(lead, context));
    }

    private void dispose(Caller caller, String lead) {
        lead(
                caller,
                People.COUNTY_INSPECTOR,
                "dispose",
                lead,
                (instance, context) ->
                        instance.bean(Leads.class).dispose(lead, LeadDisposition.PRELIMINARY_VERIFICATION, context));
    }

    private void recommend(Caller caller, String lead) {
        lead(
                caller,
                People.COUNTY_INSPECTOR,
                "recommend-case",
                lead,
                (instance, context) -> instance.bean(Leads.class).recommendCase(lead, context));
    }

    private void lead(Caller caller, Actor by, String what, String id, Caller.Request request) {
        caller.give(Service.ACCOUNTABILITY, by, what + ' ' + id, id, false, request)
                .ifPresent(leads::remember);
    }

    private void file(Caller caller, String lead, boolean accident) {
        if (cases.size() >= CASES) {
            return;
        }
        List<Cases.Named> concerned =
                List.of(new Cases.Named(List.of(Capacity.CADRE), "donggang-emergency-bureau", "张三，局长"));
        caller.give(
                        Service.ACCOUNTABILITY,
                        People.COUNTY_DECIDER,
                        "file-case " + lead,
                        null,
                        false,
                        (instance, context) -> instance.bean(Cases.class)
                                .file(GroundKind.LEAD, lead, null, accident, "失职", concerned, context))
                .ifPresent(cases::remember);
    }

    private void withACase(Caller caller) {
        String id = cases.any(caller.random());
        give(caller, id, next(cases.state(id, caller.random()), caller.random()));
    }

    private void give(Caller caller, String id, Step step) {
        caller.give(
                        Service.ACCOUNTABILITY,
                        step.by(),
                        step.name() + ' ' + id,
                        id,
                        step.name().equals("link-to-accident"),
                        (instance, context) -> step.what().of(instance.bean(Cases.class), id, context))
                .ifPresent(cases::remember);
    }

    private static Step next(String state, Random random) {
        List<Step> steps = switch (state) {
            case "FILED" -> List.of(assign(), takeUp(People.INVESTIGATOR), takeUp(People.INVESTIGATOR_2), conclude());
            case "INVESTIGATED" ->
                List.of(hear(hearer(random)), hear(hearer(random)), hear(hearer(random)), link(), effect());
            case "HEARD" ->
                List.of(propose(hearer(random)), propose(hearer(random)), propose(hearer(random)), sendBack());
            case "PROPOSED" -> List.of(inform(), hearDefence(), decide(random), decide(random), link(), effect());
            case "DECIDED" -> List.of(review(random), review(random), effect(), effect(), link());
            case "ELEVATED_REVIEW" -> List.of(effect(), execute());
            case "TOOK_EFFECT" -> List.of(execute(), appeal(), decideAppeal());
            case "EXECUTED" -> List.of(evaluate(), appeal(), decideAppeal());
            default -> List.of(effect(), decide(random), review(random), conclude(), decideAppeal(), execute());
        };
        return steps.get(random.nextInt(steps.size()));
    }

    private static Step assign() {
        List<String> accounts = List.of(People.INVESTIGATOR.account(), People.INVESTIGATOR_2.account());
        return new Step("assign", People.COUNTY_DECIDER, (cases, id, context) -> cases.assign(id, accounts, context));
    }

    private static Step takeUp(Actor investigator) {
        return new Step("take-up", investigator, Cases::takeUp);
    }

    private static Step conclude() {
        List<Cases.Found> found = List.of(new Cases.Found("1", FindingKind.FALSIFICATION, "瞒报"));
        return new Step(
                "conclude",
                People.INVESTIGATOR,
                (cases, id, context) -> cases.concludeInvestigation(id, found, "调查报告", context));
    }

    private static Step hear(Actor adjudicator) {
        return new Step("hear", adjudicator, (cases, id, context) -> cases.hear(id, "事实清楚", context));
    }

    private static Step sendBack() {
        return new Step(
                "send-back",
                People.ADJUDICATORS.get(0),
                (cases, id, context) -> cases.returnToInvestigation(id, "证据不足", context));
    }

    /** Whoever heard it the first time does not hear it again after an appeal. */
    private static Actor hearer(Random random) {
        return People.ADJUDICATORS.get(random.nextInt(People.ADJUDICATORS.size()));
    }

    private static Step propose(Actor hearer) {
        return new Step("propose", hearer, (cases, id, context) -> cases.propose(id, OUTCOMES, null, context));
    }

    private static Step inform() {
        return new Step(
                "inform",
                People.INVESTIGATOR_2,
                (cases, id, context) -> cases.inform(id, "1", NoticeMeans.IN_PERSON, null, "拟给予诫勉", context));
    }

    private static Step hearDefence() {
        return new Step(
                "hear-defence",
                People.INVESTIGATOR,
                (cases, id, context) ->
                        cases.hearDefence(id, "1", false, "不知情", Defence.Acceptance.NOT_ACCEPTED, "与查明的事实不符", context));
    }

    private static Step decide(Random random) {
        return decide(random.nextBoolean() ? People.COUNTY_DECIDER : People.COUNTY_DECIDER_2);
    }

    private static Step decide(Actor decider) {
        return new Step("decide", decider, (cases, id, context) -> cases.decide(id, null, null, context));
    }

    private static Step review(Random random) {
        Review.Result result = random.nextInt(4) == 0 ? Review.Result.RETURNED : Review.Result.APPROVED;
        String reasons = result == Review.Result.RETURNED ? "量纪不当" : null;
        return new Step(
                "review", People.REVIEWER, (cases, id, context) -> cases.review(id, result, null, reasons, context));
    }

    private static Step effect() {
        return new Step("take-effect", People.COUNTY_DECIDER, Cases::takeEffect);
    }

    private static Step link() {
        return new Step(
                "link-to-accident",
                People.COUNTY_DECIDER,
                (cases, id, context) -> cases.linkToAccident(id, "accident-1", context));
    }

    private static Step execute() {
        return new Step("execute", People.COUNTY_DECIDER, (cases, id, context) -> cases.execute(id, "已执行", context));
    }

    private static Step evaluate() {
        return new Step(
                "evaluate",
                People.COUNTY_REGISTRY,
                (cases, id, context) -> cases.evaluate(id, Evaluation.Grade.SOUND, "合格", context));
    }

    private static Step appeal() {
        return new Step(
                "appeal", People.COUNTY_REGISTRY, (cases, id, context) -> cases.appeal(id, "1", "不服", null, context));
    }

    private static Step decideAppeal() {
        return new Step(
                "decide-appeal",
                People.COUNTY_DECIDER_2,
                (cases, id, context) -> cases.decideAppeal(id, "1", Appeal.Result.REOPENED, "重新审理", context));
    }
}
