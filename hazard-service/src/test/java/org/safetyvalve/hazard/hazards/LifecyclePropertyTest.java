package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import org.safetyvalve.hazard.hazards.LifecycleModel.Argument;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** Whatever several people do in whatever order while time passes, the aggregate and a small second model agree. */
class LifecyclePropertyTest {
    private static final Actor UNITS_DEPARTMENT = People.actor(
            "units-department", UNIT_ID, OrganisationKind.INDUSTRY_DEPARTMENT, "371100", Set.of("*"), Role.DEPARTMENT);

    /** Who rectified for the unit yesterday works for the department today. */
    private static final Actor MOVED = People.department(UNIT.account());

    private static final List<Actor> EVERYBODY = List.of(
            UNIT,
            UNIT,
            OTHER_UNIT,
            TOWNSHIP,
            DEPARTMENT,
            DEPARTMENT,
            DEPARTMENT_2,
            MOVED,
            COMMITTEE,
            COMMITTEE,
            COMMITTEE_2,
            INSPECTOR);

    /** What cuts a life short: left to chance, so that the others get far. */
    private static final Set<HazardAction> RARE =
            Set.of(HazardAction.REJECT, HazardAction.MERGE, HazardAction.PROPOSE_DOWNGRADE);

    /** What it could be merged into, by its stage. */
    private static final Map<String, HazardState> OTHERS = Stream.of(
                    found(),
                    classified(HazardLevel.GENERAL),
                    rectifying(),
                    found().when(DEPARTMENT, (hazard, act) -> hazard.reject(act, "不属实")),
                    claimed().verify(DEPARTMENT),
                    closed(),
                    closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null)))
            .map(HazardScene::state)
            .collect(Collectors.toMap(other -> other.stage().name(), other -> other));

    /** The lifecycle's arrows as design section 4 draws them; any event may also leave the state where it is. */
    private static final Map<Stage, Set<Stage>> ARROWS = Map.ofEntries(
            Map.entry(Stage.FOUND, Set.of(Stage.REJECTED, Stage.MERGED, Stage.CLASSIFIED)),
            Map.entry(Stage.REJECTED, Set.of()),
            Map.entry(Stage.MERGED, Set.of()),
            Map.entry(Stage.CLASSIFIED, Set.of(Stage.ASSIGNED, Stage.LISTED)),
            Map.entry(Stage.ASSIGNED, Set.of(Stage.RETURNED, Stage.DISPUTED, Stage.LISTED, Stage.RECTIFYING)),
            Map.entry(Stage.RETURNED, Set.of(Stage.ASSIGNED, Stage.LISTED, Stage.DISPUTED)),
            Map.entry(Stage.DISPUTED, Set.of(Stage.DESIGNATED, Stage.LISTED)),
            Map.entry(Stage.DESIGNATED, Set.of(Stage.LISTED, Stage.RECTIFYING)),
            Map.entry(
                    Stage.LISTED,
                    Set.of(Stage.RETURNED, Stage.DISPUTED, Stage.RECTIFYING, Stage.ASSIGNED, Stage.DESIGNATED)),
            Map.entry(
                    Stage.RECTIFYING,
                    Set.of(
                            Stage.RETURNED,
                            Stage.DISPUTED,
                            Stage.COMPLETION_CLAIMED,
                            // of a general hazard that turns out to be major
                            Stage.ASSIGNED,
                            Stage.DESIGNATED)),
            Map.entry(Stage.COMPLETION_CLAIMED, Set.of(Stage.VERIFIED, Stage.RECTIFYING)),
            Map.entry(Stage.VERIFIED, Set.of(Stage.DELISTED, Stage.CLOSED)),
            Map.entry(Stage.DELISTED, Set.of(Stage.CLOSED)),
            Map.entry(Stage.CLOSED, Set.of(Stage.REOPENED)),
            Map.entry(Stage.REOPENED, Set.of(Stage.ASSIGNED, Stage.LISTED)));

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void agreesWithAModelWhateverPeopleDo(@ForAll("lives") ActionChain<World> life) {
        World end = life.run();
        end.reached.forEach(Statistics::collect);
        Statistics.label("the level above is told").collect(end.escalated > 0);
        Statistics.label("a seal outlives its term").collect(end.sealsOverdue > 0);
        Statistics.label("a seal outlives its term")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.label("the level above is told")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.coverage(coverage ->
                Set.of(Stage.values()).forEach(stage -> coverage.check(stage).count(times -> times > 0)));
    }

    @Provide
    Arbitrary<ActionChain<World>> lives() {
        return ActionChain.startWith(World::new)
                .withAction(12, new AnOpenCommand())
                .withAction(3, new AnyCommand())
                .withAction(2, new TimePasses())
                .withAction(1, new AMerger())
                .withMaxTransformations(70);
    }

    /** Mostly what the model thinks is open, so that lives get far. */
    private static final class AnOpenCommand implements Action.Dependent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            List<Tuple.Tuple2<HazardAction, Actor>> open = world.allowed();
            if (open.isEmpty()) {
                return new AnyCommand().transformer();
            }
            return Combinators.combine(Arbitraries.of(open), arguments())
                    .as((choice, argument) -> command(choice.get1(), choice.get2(), argument));
        }
    }

    private static final class AnyCommand implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            List<Actor> people = new ArrayList<>(EVERYBODY);
            people.addAll(List.of(AGENCY, OTHER_CITY, UNITS_DEPARTMENT));
            return Combinators.combine(Arbitraries.of(HazardAction.class), Arbitraries.of(people), arguments())
                    .as(LifecyclePropertyTest::command);
        }
    }

    private static final class TimePasses implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            Arbitrary<Integer> lapses = Arbitraries.frequencyOf(
                    Tuple.of(4, Arbitraries.integers().between(1, 15 * 24)),
                    Tuple.of(1, Arbitraries.integers().between(15 * 24, 40 * 24)));
            return Combinators.combine(lapses, Arbitraries.of(true, false))
                    .as((hours, swept) -> Transformer.mutate(hours + " h pass", world -> world.pass(hours, swept)));
        }
    }

    private static final class AMerger implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            return Combinators.combine(
                            Arbitraries.of(UNIT_ID, OTHER_UNIT_ID, TOWNSHIP_ID),
                            Arbitraries.of(OTHER_UNIT_ID, TOWNSHIP_ID, BUREAU_ID))
                    .filter((from, to) -> !from.equals(to))
                    .as((from, to) ->
                            Transformer.mutate(from + " is merged into " + to, world -> world.merge(from, to)));
        }
    }

    /** Mostly what is enough, so that lives get far. */
    private static Arbitrary<Argument> arguments() {
        Arbitrary<String[]> levels = Arbitraries.of(
                new String[] {"general", "none"},
                new String[] {"major", "whole"},
                new String[] {"major", "in-force"},
                new String[] {"major", "whole"},
                new String[] {"major", "none"},
                new String[] {"major", "not-yet"},
                new String[] {"general", "whole"});
        return Combinators.combine(
                        levels,
                        Arbitraries.of(UNIT_ID, UNIT_ID, UNIT_ID, OTHER_UNIT_ID, OTHER_UNIT_ID, TOWNSHIP_ID),
                        Arbitraries.of(
                                TOWNSHIP_ID,
                                TOWNSHIP_ID,
                                TOWNSHIP_ID,
                                TOWNSHIP_ID,
                                OTHER_UNIT_ID,
                                OTHER_UNIT_ID,
                                BUREAU_ID,
                                COMMITTEE_ID),
                        Arbitraries.of(
                                "shut-down",
                                "seal",
                                "seal",
                                "seal",
                                "seal",
                                "demolition",
                                "notified",
                                "unnotified",
                                "too-soon",
                                "emergency"),
                        Arbitraries.of("own", "own", "named", "unnamed"),
                        Arbitraries.of(0, 1, 7, 30, 30, 30, 31),
                        Arbitraries.of(
                                "CLASSIFIED",
                                "RECTIFYING",
                                "REOPENED",
                                "FOUND",
                                "REJECTED",
                                "VERIFIED",
                                "CLOSED",
                                "unseen"))
                .as((level, unit, beside, order, listing, days, into) ->
                        new Argument(level[0], unit, beside, level[1], order, listing, days, into));
    }

    private static Transformer<World> command(HazardAction action, Actor who, Argument argument) {
        return Transformer.mutate(
                who.account() + " " + action.code() + " " + argument, world -> world.act(action, who, argument));
    }

    static final class World {
        private final LifecycleModel model = new LifecycleModel();
        private Instant now = MONDAY;
        private HazardState state;
        private int overdueSaid;
        private int sealsDueSoon;
        private int sealsOverdue;
        private int escalated;
        private final Set<Stage> reached = EnumSet.noneOf(Stage.class);

        World() {
            append(Hazard.find(Act.now(INSPECTOR, now), FACTS, List.of(), AUTHORITIES, CLOCK));
        }

        List<Tuple.Tuple2<HazardAction, Actor>> allowed() {
            List<Tuple.Tuple2<HazardAction, Actor>> allowed = new ArrayList<>();
            for (HazardAction action : HazardAction.values()) {
                boolean rare = RARE.contains(action);
                for (Actor who : EVERYBODY) {
                    if (!rare && model.allows(action, who, now)) {
                        allowed.add(Tuple.of(action, who));
                    }
                }
            }
            return allowed;
        }

        void pass(int hours, boolean swept) {
            now = now.plus(Duration.ofHours(hours));
            model.pass(now);
            if (swept) {
                append(new Hazard("hazard-1", state, CLOCK).lapse(Act.now(Actor.system("deadlines", BUREAU_ID), now)));
                assertThat(new Hazard("hazard-1", state, CLOCK)
                                .lapse(Act.now(Actor.system("deadlines", BUREAU_ID), now)))
                        .isEmpty();
                agree();
            }
        }

        void merge(String from, String to) {
            Act succession = Act.now(Actor.system("succession", to), now);
            model.pass(now);
            append(new Hazard("hazard-1", state, CLOCK).lapse(succession));
            append(new Hazard("hazard-1", state, CLOCK).inherit(succession, from, to));
            assertThat(new Hazard("hazard-1", state, CLOCK).inherit(succession, from, to))
                    .isEmpty();
            model.merge(from, to);
            agree();
        }

        void act(HazardAction action, Actor who, Argument argument) {
            Act act = Act.now(who, now);
            model.pass(now);
            boolean expected = model.allows(action, who, now);
            assertThat(new Hazard("hazard-1", state, CLOCK).open(act).contains(action))
                    .as("%s may %s in %s", who.account(), action, state.stage())
                    .isEqualTo(expected);
            HazardState before = state;
            boolean done;
            try {
                append(perform(action, act, argument));
                done = true;
            } catch (Refusal refusal) {
                done = false;
                assertThat(state).isSameAs(before);
            }
            assertThat(done)
                    .as("%s %s in %s with %s", who.account(), action, before.stage(), argument)
                    .isEqualTo(expected && model.accepts(action, argument));
            if (done) {
                HazardState.Completion completion = before.completion();
                if (action == HazardAction.VERIFY) {
                    assertThat(completion.by().account()).isNotEqualTo(who.account());
                    assertThat(completion.by().organisation()).isNotEqualTo(who.organisation());
                }
                model.apply(action, who, argument, now);
                agree();
            }
        }

        private void agree() {
            assertThat(state.stage().name()).isEqualTo(model.stage);
            assertThat(state.holder()).isNotBlank().isEqualTo(model.holder);
            assertThat(state.unit()).isEqualTo(model.unit);
            assertThat(state.coResponsible()).isEqualTo(model.beside);
            assertThat(state.returns()).isEqualTo(model.returns);
            assertThat(state.round()).isEqualTo(model.round);
            assertThat(state.failedRounds()).isEqualTo(model.failed);
            assertThat(escalated).isEqualTo(model.escalated);
            assertThat(state.progressReports()).isEqualTo(model.reports);
            assertThat(state.listing() != null).isEqualTo(model.listed);
            if (state.listing() != null) {
                assertThat(state.listing().urgings()).isEqualTo(model.urgings);
            }
            assertThat(state.interimControl() != null).isEqualTo(model.controlBy != null);
            assertThat(state.judged() != null).isEqualTo(model.major);
            assertThat(state.overdue()).isEqualTo(model.overdue);
            assertThat(overdueSaid).isEqualTo(model.overdueSaid);
            assertThat(state.owed().containsKey(Duty.RECTIFY)).isEqualTo(model.limit != null && !model.overdue);
            if (model.limit != null) {
                assertThat(state.order().deadline().at()).isEqualTo(model.limit);
            }
            if (state.stage() != Stage.DISPUTED) {
                assertThat(state.returnedBy()).hasSizeLessThanOrEqualTo(2);
            }
            if (state.stage() == Stage.RETURNED) {
                assertThat(state.returnedBy()).hasSize(1);
            }
            HazardState.InterimControl control = state.interimControl();
            if (control != null) {
                Deadline until = control.until();
                assertThat(until == null ? null : until.at()).isEqualTo(model.sealUntil);
                assertThat(control.extended()).isEqualTo(model.sealExtended);
            }
            assertThat(sealsDueSoon).isEqualTo(model.sealsDueSoon);
            assertThat(sealsOverdue).isEqualTo(model.sealsOverdue);
            assertThat(state.owed().containsKey(Duty.LIFT_SEAL)).isEqualTo(model.sealUntil != null && !model.sealOver);
            assertThat(state.missed().contains(Duty.LIFT_SEAL)).isEqualTo(model.sealOver);
            if (state.stage().hasEnded()) {
                assertThat(state.owed().keySet()).isSubsetOf(Duty.DECIDE_SEAL, Duty.LIFT_SEAL);
                assertThat(state.due() == null).isEqualTo(state.owed().isEmpty());
            }
        }

        private void append(List<HazardEvent> events) {
            for (HazardEvent event : events) {
                HazardState after = HazardEvent.fold(state, event);
                if (state != null && after.stage() != state.stage()) {
                    assertThat(ARROWS.get(state.stage())).contains(after.stage());
                }
                assertThat(after.holder())
                        .as("whoever is responsible holds it")
                        .isEqualTo(after.unit() == null ? after.holder() : after.unit());
                overdueSaid += event instanceof RectificationEvent.RectificationOverdue ? 1 : 0;
                sealsDueSoon += event instanceof SupervisionEvent.InterimControlDueSoon ? 1 : 0;
                sealsOverdue += event instanceof SupervisionEvent.InterimControlOverdue ? 1 : 0;
                escalated += event instanceof ConclusionEvent.RectificationEscalated ? 1 : 0;
                state = after;
                reached.add(after.stage());
            }
        }

        private List<HazardEvent> perform(HazardAction action, Act act, Argument argument) {
            Hazard hazard = new Hazard("hazard-1", state, CLOCK);
            Inspection inspection = new Inspection(true, "看过", List.of());
            Instant limit =
                    state.order() == null ? now : state.order().deadline().at();
            return switch (action) {
                case CLASSIFY ->
                    hazard.classify(
                            act,
                            HazardLevel.valueOf(argument.level().toUpperCase()),
                            "判定标准",
                            null,
                            judgement(argument.judgement()));
                case REJECT -> hazard.reject(act, "不属实");
                case MERGE -> hazard.merge(act, "another", OTHERS.get(argument.into()), "同一隐患");
                case ASSIGN -> hazard.assign(act, argument.unit(), List.of(argument.beside()), "法");
                case ACCEPT_ASSIGNMENT -> hazard.acceptAssignment(act);
                case RETURN_ASSIGNMENT -> hazard.returnAssignment(act, "法", "another-body", null);
                case DISPUTE -> hazard.dispute(act, "法", "another-body", null);
                case DESIGNATE -> hazard.designate(act, argument.unit(), List.of(argument.beside()), "属地");
                case ORDER_INTERIM_CONTROL -> hazard.orderInterimControl(act, measure(argument.order()));
                case EXTEND_INTERIM_CONTROL ->
                    hazard.extendInterimControl(act, new SealExtension(argument.days(), "尚未整改", "批1号", "告1号"));
                case LIFT_INTERIM_CONTROL -> hazard.liftInterimControl(act, "消除");
                case LIST ->
                    hazard.list(
                            act,
                            argument.listing().equals("own") ? Level.CITY : Level.PROVINCE,
                            "1号",
                            argument.listing().equals("named") ? "shandong-safety-committee" : null);
                case URGE -> hazard.urge(act, "督1号", "请按期完成");
                case PUBLISH_LISTING -> hazard.publishListing(act, "日照日报");
                case ORDER_ENFORCEMENT -> hazard.orderEnforcement(act, measure(argument.order()));
                case ORDER_RECTIFICATION ->
                    hazard.orderRectification(act, "整改", TimeLimit.until(now.plus(Duration.ofDays(10))));
                case PLAN ->
                    hazard.submitPlan(
                            act, new RectificationPlan("总监", "清理", new RectificationPlan.Funds(1, "自筹"), limit, "停业"));
                case APPROVE_PLAN -> hazard.approvePlan(act, null);
                case RETURN_PLAN -> hazard.returnPlan(act, "不可行");
                case REQUEST_EXTENSION -> hazard.requestExtension(act, limit.plus(Duration.ofDays(20)), "材料");
                case GRANT_EXTENSION -> hazard.grantExtension(act, null, "同意");
                case REFUSE_EXTENSION -> hazard.refuseExtension(act, "不同意");
                case REPORT_PROGRESS -> hazard.reportProgress(act, "过半", List.of());
                case COMPLETE -> hazard.claimCompletion(act, "完成", List.of());
                case VERIFY -> hazard.verify(act, inspection);
                case FAIL_VERIFICATION ->
                    hazard.failVerification(act, inspection, TimeLimit.until(now.plus(Duration.ofDays(5))));
                case DELIST -> hazard.delist(act, "消除");
                case CLOSE -> hazard.close(act, "完成");
                case REOPEN -> hazard.reopen(act, "复发", null);
                case UPGRADE -> hazard.upgrade(act, "判定标准", judgement(argument.judgement()));
                case PROPOSE_DOWNGRADE -> hazard.proposeDowngrade(act, "降低");
                case APPROVE_DOWNGRADE -> hazard.approveDowngrade(act);
            };
        }

        private static Judgement judgement(String said) {
            return switch (said) {
                case "whole" -> Judgement.AS_A_WHOLE;
                case "in-force" -> Judgement.by(IN_FORCE);
                case "not-yet" -> Judgement.by(NOT_YET);
                default -> Judgement.NONE;
            };
        }

        private Measure measure(String order) {
            return switch (order) {
                case "shut-down" -> CLOSURE;
                case "seal" -> SEAL;
                case "demolition" -> new Measure(MeasureKind.DEMOLITION, "城乡规划法第六十四条", List.of());
                case "notified" -> powerCut(new PowerCut("1号", now, now.plus(Duration.ofHours(24)), null));
                case "too-soon" -> powerCut(new PowerCut("1号", now, now.plus(Duration.ofHours(23)), null));
                case "emergency" -> powerCut(new PowerCut(null, null, now, "有爆炸危险"));
                default -> powerCut(null);
            };
        }
    }
}
