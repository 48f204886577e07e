package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.safetyvalve.accountability.circulars.CircularContent;
import org.safetyvalve.accountability.circulars.NamedUnit;
import org.safetyvalve.accountability.circulars.Publication;
import org.safetyvalve.accountability.circulars.store.Circulars;
import org.safetyvalve.accountability.exchanges.ExchangePlan;
import org.safetyvalve.accountability.exchanges.store.Exchanges;
import org.safetyvalve.accountability.interviews.Attendance;
import org.safetyvalve.accountability.interviews.InterviewCall;
import org.safetyvalve.accountability.interviews.Summoned;
import org.safetyvalve.accountability.interviews.store.JointInterviews;
import org.safetyvalve.accountability.studies.Meeting;
import org.safetyvalve.accountability.studies.Task;
import org.safetyvalve.accountability.studies.store.SpecialStudies;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;

/** Circulars, joint interviews, regular exchanges and special studies, and what organisations committed to there. */
final class OversightWork {
    private static final String BUREAU = People.DEPARTMENT.organisation();
    private static final String COMMITTEE = People.COMMITTEE.organisation();
    private static final String DISCIPLINE = People.DISCIPLINE.organisation();
    private static final Summoned WHO = new Summoned(BUREAU, "局长");
    private static final Duration SOON = Duration.ofMillis(40);

    private final String supervision;
    private final List<Kind<?>> kinds;

    OversightWork(String campaign) {
        this.supervision = campaign + "-supervision";
        this.kinds = List.of(circulars(), interviews(), exchanges(), studies());
    }

    @FunctionalInterface
    private interface Begin<T> {
        CommandResult of(T cases, CommandContext context);
    }

    @FunctionalInterface
    private interface What<T> {
        CommandResult of(T cases, String id, CommandContext context);
    }

    private record Step<T>(String name, Actor by, What<T> what) {}

    /** Use cases of one kind, and the few records of it that everybody works on. */
    private record Kind<T>(
            Class<T> cases, String name, Actor beginner, Begin<T> begin, List<Step<T>> steps, Records records) {
        private static final int MOST = 2;

        Kind(Class<T> cases, String name, Actor beginner, Begin<T> begin, List<Step<T>> steps) {
            this(cases, name, beginner, begin, steps, new Records());
        }

        /** Steps out of turn are refused: which are in turn is soon found, and these records have few states. */
        void act(Caller caller) {
            Random random = caller.random();
            if (records.size() == 0 || (records.size() < MOST && random.nextInt(8) == 0)) {
                caller.give(
                                Service.ACCOUNTABILITY,
                                beginner,
                                name,
                                null,
                                false,
                                (instance, context) -> begin.of(instance.bean(cases), context))
                        .ifPresent(records::remember);
                return;
            }
            String id = records.any(random);
            Step<T> step = steps.get(random.nextInt(steps.size()));
            caller.give(
                            Service.ACCOUNTABILITY,
                            step.by(),
                            step.name() + ' ' + id,
                            id,
                            false,
                            (instance, context) -> step.what().of(instance.bean(cases), id, context))
                    .ifPresent(records::remember);
        }
    }

    void act(Caller caller) {
        kinds.get(caller.random().nextInt(kinds.size())).act(caller);
    }

    private static Kind<Circulars> circulars() {
        return new Kind<>(
                Circulars.class,
                "draft-circular",
                People.DISCIPLINE,
                (circulars, context) -> circulars.draft(null, content("初稿"), context),
                List.of(
                        new Step<>("issue", People.DISCIPLINE, Circulars::issue),
                        new Step<>("issue", People.DISCIPLINE_2, Circulars::issue),
                        new Step<>(
                                "revise",
                                People.DISCIPLINE,
                                (circulars, id, context) ->
                                        circulars.revise(id, content("改 " + context.key()), context)),
                        new Step<>(
                                "correct",
                                People.DISCIPLINE,
                                (circulars, id, context) ->
                                        circulars.correct(id, content("更正 " + context.key()), "有误", context)),
                        new Step<>(
                                "withdraw",
                                People.DISCIPLINE_2,
                                (circulars, id, context) -> circulars.withdraw(id, "撤回", context))));
    }

    private static CircularContent content(String title) {
        List<NamedUnit> named = List.of(new NamedUnit(BUREAU, null, "排查不力"));
        return new CircularContent("日纪通〔2026〕1号", title, "通报正文", named, List.of(), Publication.INTERNAL, null);
    }

    private static Kind<JointInterviews> interviews() {
        return new Kind<>(
                JointInterviews.class,
                "call-joint-interview",
                People.DISCIPLINE,
                (interviews, context) -> interviews.call(call(context.now().plus(SOON)), context),
                List.of(
                        new Step<>(
                                "hold-interview",
                                People.DISCIPLINE,
                                (interviews, id, context) ->
                                        interviews.hold(id, List.of(new Attendance(WHO, true)), "纪要", context)),
                        new Step<>(
                                "commit",
                                People.DISCIPLINE,
                                (interviews, id, context) -> interviews.commit(id, BUREAU, "限期整改", 5, context)),
                        new Step<>(
                                "report",
                                People.DEPARTMENT,
                                (interviews, id, context) -> interviews.reportKept(id, 1, "已整改", context)),
                        new Step<>(
                                "verify",
                                People.COMMITTEE,
                                (interviews, id, context) -> interviews.verifyKept(id, 1, null, context)),
                        new Step<>(
                                "fail-verification",
                                People.DISCIPLINE_2,
                                (interviews, id, context) -> interviews.failVerification(id, 1, "未到位", 5, context)),
                        new Step<>("close", People.DISCIPLINE, JointInterviews::close)));
    }

    private static InterviewCall call(Instant at) {
        return new InterviewCall(
                "日约〔2026〕1号",
                null,
                DISCIPLINE,
                List.of(COMMITTEE),
                "371100",
                List.of(WHO),
                "安全生产责任落实",
                List.of(),
                at,
                "市政府");
    }

    private static Kind<Exchanges> exchanges() {
        return new Kind<>(
                Exchanges.class,
                "plan-exchange",
                People.DISCIPLINE,
                (exchanges, context) -> exchanges.plan(COMMITTEE, null, plan(context, SOON), context),
                List.of(
                        new Step<>(
                                "postpone",
                                People.COMMITTEE,
                                (exchanges, id, context) ->
                                        exchanges.postpone(id, context.now().plus(SOON), "安委办", "改期", context)),
                        new Step<>(
                                "hold-exchange",
                                People.DISCIPLINE,
                                (exchanges, id, context) ->
                                        exchanges.hold(id, "纪要", plan(context, Duration.ofDays(90)), context)),
                        new Step<>(
                                "agree",
                                People.DISCIPLINE_2,
                                (exchanges, id, context) -> exchanges.agree(id, COMMITTEE, "共享台账", 5, context)),
                        new Step<>(
                                "report",
                                People.COMMITTEE,
                                (exchanges, id, context) -> exchanges.reportKept(id, 1, "已共享", context)),
                        new Step<>(
                                "verify",
                                People.DISCIPLINE,
                                (exchanges, id, context) -> exchanges.verifyKept(id, 1, null, context)),
                        new Step<>("close", People.DISCIPLINE, Exchanges::close)));
    }

    private static ExchangePlan plan(CommandContext context, Duration after) {
        return new ExchangePlan("日商〔2026〕1号", context.now().plus(after), "市纪委");
    }

    private Kind<SpecialStudies> studies() {
        return new Kind<>(
                SpecialStudies.class,
                "record-special-study",
                People.DISCIPLINE,
                (studies, context) -> studies.record(
                        supervision,
                        new Meeting("日专〔2026〕1号", "专题研究", DISCIPLINE, List.of(BUREAU), context.occurredAt()),
                        List.of(new Task(BUREAU, "逐条整改", 5)),
                        context),
                List.of(
                        new Step<>(
                                "report",
                                People.DEPARTMENT,
                                (studies, id, context) -> studies.reportDone(id, 1, "已完成", context)),
                        new Step<>(
                                "verify",
                                People.DISCIPLINE_2,
                                (studies, id, context) -> studies.verify(id, 1, null, context)),
                        new Step<>(
                                "fail-verification",
                                People.DISCIPLINE,
                                (studies, id, context) -> studies.failVerification(id, 1, "未完成", 5, context))));
    }
}
