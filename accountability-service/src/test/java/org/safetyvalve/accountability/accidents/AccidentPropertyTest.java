package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.*;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/**
 * Whoever does whatever in whatever order and at whatever time: nothing is overdue while an appraisal is waited for, each deadline
 * is missed once and moves by what was granted or appraised alone, and nobody has concealed anything before that was found. What
 * is asserted is kept beside the aggregate, from its events alone.
 */
class AccidentPropertyTest {
    private static final List<Actor> INVESTIGATING =
            List.of(OFFICE, GOVERNMENT, DEPARTMENT, COMMITTEE, LEADER, PROVINCE_OFFICE, PROVINCE_GOVERNMENT);
    private static final List<Actor> EVERYBODY = List.of(
            OFFICE,
            GOVERNMENT,
            DEPARTMENT,
            LEADER,
            PROVINCE_OFFICE,
            PROVINCE_GOVERNMENT,
            COMMITTEE,
            UNIT,
            POLICE,
            INSPECTOR);
    private static final List<String> COMMANDS = List.of(
            "supplement",
            "unit-report",
            "report-upward",
            "take-over",
            "extend-investigation",
            "commission-appraisal",
            "receive-appraisal",
            "submit-investigation",
            "determine-reporting",
            "extend-decision",
            "close",
            "evaluate",
            "publish-evaluation",
            "lapse");

    /** What mostly happens when, so that lives get far. */
    private static final Map<AccidentStage, List<String>> USUAL = Map.of(
            AccidentStage.REPORTED,
            List.of(
                    "unit-report",
                    "report-upward",
                    "commission-appraisal",
                    "receive-appraisal",
                    "receive-appraisal",
                    "extend-investigation",
                    "submit-investigation",
                    "determine-reporting",
                    "lapse"),
            AccidentStage.INVESTIGATED,
            List.of("extend-decision", "close", "lapse"),
            AccidentStage.CLOSED,
            List.of("evaluate", "publish-evaluation", "lapse"));

    @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
    void nothingIsOverdueThatIsNotAndNobodyHasConcealedAnythingBeforeItIsFound(
            @ForAll("lives") ActionChain<World> life) {
        World end = life.run();
        end.seen.forEach(Statistics::collect);
        Statistics.coverage(coverage -> List.of(AccidentEvent.class.getPermittedSubclasses()).stream()
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("Reported"))
                .forEach(name -> coverage.check(name).count(times -> times > 0)));
        Statistics.label("appraised at the same time").collect(end.overlapped);
        Statistics.label("appraised at the same time")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    @Provide
    Arbitrary<ActionChain<World>> lives() {
        Arbitrary<AccidentScene> beginnings = Arbitraries.of(ORDINARY, GRAVEST)
                .flatMap(toll -> Arbitraries.of(true, false)
                        .map(told -> told ? reported(toll) : foundByThePolice(HAPPENED.plus(Duration.ofDays(2)))));
        return beginnings.flatMap(AccidentPropertyTest::livesFrom);
    }

    private static Arbitrary<ActionChain<World>> livesFrom(AccidentScene beginning) {
        AccidentState first = beginning.state();
        return ActionChain.startWith(() -> new World(first))
                .withAction(12, new AUsualCommand())
                .withAction(3, new AnyCommand())
                .withMaxTransformations(50);
    }

    private static final class AUsualCommand implements Action.Dependent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            return commands(USUAL.get(world.state.stage()), INVESTIGATING);
        }
    }

    private static final class AnyCommand implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            return commands(COMMANDS, EVERYBODY);
        }
    }

    /** @param number a small one, of whatever is counted */
    record Argument(Duration later, int number, Toll toll, ReportingFinding.Kind finding) {}

    private static Arbitrary<Transformer<World>> commands(List<String> commands, List<Actor> actors) {
        Arbitrary<Duration> later = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 90).map(Duration::ofMinutes),
                Arbitraries.integers().between(1, 240).map(Duration::ofHours),
                Arbitraries.integers().between(10, 400).map(Duration::ofDays));
        Arbitrary<Argument> arguments = Combinators.combine(
                        later,
                        Arbitraries.integers().between(0, 35),
                        Arbitraries.of(ORDINARY, GRAVEST, new Toll(3, 0, 0), new Toll(1, 2, 20_000_000)),
                        Arbitraries.of(ReportingFinding.Kind.class))
                .as(Argument::new);
        return Combinators.combine(Arbitraries.of(commands), Arbitraries.of(actors), arguments)
                .as((command, who, argument) -> Transformer.mutate(
                        who.account() + " " + command + " " + argument, world -> world.act(command, who, argument)));
    }

    static final class World {
        private final Set<String> seen = new HashSet<>();
        private final Set<Deadline> missed = new HashSet<>();
        private final Map<Integer, Instant> waitedFor = new HashMap<>();
        private final Set<LocalDate> appraised = new HashSet<>();
        private final Set<Integer> ofNoEffect = new HashSet<>();
        private final Map<Integer, Instant> agreed = new HashMap<>();
        private AccidentState state;
        private Instant now;
        private int granted;
        private boolean late;
        private @Nullable Instant decideBy;
        private int grantedToDecide;
        private @Nullable Instant evaluateBy;
        private boolean evaluated;
        private boolean published;
        private boolean found;
        private boolean overlapped;

        World(AccidentState first) {
            state = first;
            now = first.reportedAt();
        }

        void act(String command, Actor who, Argument argument) {
            now = now.plus(argument.later());
            AccidentState before = state;
            List<AccidentEvent> events;
            try {
                events = perform(command, who, argument);
            } catch (Refusal refused) {
                assertThat(state).isSameAs(before);
                return;
            }
            for (AccidentEvent event : events) {
                assertMayHappen(event, who);
                state = AccidentState.fold(state, event);
                seen.add(event.getClass().getSimpleName());
                if (state.stage() == AccidentStage.REPORTED) {
                    forgetTheDecision();
                }
                assertThat(state.investigation().clock().deadline().at())
                        .as("moved by what was granted and appraised alone")
                        .isEqualTo(investigateBy());
            }
            if (command.equals("lapse")) {
                assertThat(Accident.of(state).lapse(now)).isEmpty();
                Instant due = Accident.due(state);
                assertThat(due == null || due.isAfter(now)).isTrue();
            }
            assertThat(state.reporting().ofTheUnit(now).name().matches("OMITTED|FALSIFIED|CONCEALED|IN_ORDER"))
                    .as("found before it is said")
                    .matches(said -> !said || found);
        }

        private Instant investigateBy() {
            return endOf(dayOf(HAPPENED).plusDays(60L + granted + appraised.size()));
        }

        private static LocalDate dayOf(Instant instant) {
            return LocalDate.ofInstant(instant, WorkingDayCalendar.ZONE);
        }

        private static Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
        }

        private void forgetTheDecision() {
            decideBy = null;
            grantedToDecide = 0;
            evaluateBy = null;
            evaluated = false;
            published = false;
        }

        private void assertMayHappen(AccidentEvent event, Actor who) {
            if (event instanceof InvestigationOverdue e) {
                assertThat(waitedFor)
                        .as("nothing is overdue while it is appraised")
                        .isEmpty();
                assertMissed(e.deadline(), investigateBy());
                late = true;
            } else if (event instanceof Extended e) {
                assertThat(!waitedFor.isEmpty() || now.isBefore(investigateBy()))
                        .isTrue();
                granted += e.days();
                assertThat(granted).isLessThanOrEqualTo(60);
            } else if (event instanceof AppraisalCommissioned e) {
                assertInvestigates(who);
                boolean running = !late && (!waitedFor.isEmpty() || now.isBefore(investigateBy()));
                assertThat(e.appraisal().stopsTheTerm()).isEqualTo(running);
                agreed.put(
                        e.appraisal().number(),
                        e.appraisal().agreed().deadline().at());
                overlapped |= running && !waitedFor.isEmpty();
                if (running) {
                    waitedFor.put(e.appraisal().number(), now);
                } else {
                    ofNoEffect.add(e.appraisal().number());
                }
            } else if (event instanceof AppraisalOverdue e) {
                assertThat(state.stage()).isEqualTo(AccidentStage.REPORTED);
                assertThat(waitedFor.containsKey(e.number()) || ofNoEffect.contains(e.number()))
                        .as("is waited for")
                        .isTrue();
                assertThat(e.deadline().at()).isEqualTo(agreed.remove(e.number()));
                assertThat(now).isAfterOrEqualTo(e.deadline().at());
            } else if (event instanceof AppraisalReceived e) {
                Instant waitedUntil = agreed.remove(e.number());
                assertThat(state.stage() != AccidentStage.REPORTED || waitedUntil == null || now.isBefore(waitedUntil))
                        .as("in time, or it was told")
                        .isTrue();
                assertInvestigates(who);
                assertReceived(e);
            } else if (event instanceof Investigated e) {
                assertInvestigates(who);
                assertThat(waitedFor).isEmpty();
                assertThat(e.inTime()).isEqualTo(now.isBefore(investigateBy()));
                forgetTheDecision();
                boolean gravest = state.grade() == AccidentGrade.EXTRAORDINARILY_SERIOUS;
                decideBy = endOf(dayOf(now).plusDays(gravest ? 30 : 15));
            } else if (event instanceof ReportingDetermined e) {
                assertThat(INVESTIGATING).contains(who);
                assertThat(GovernmentLevel.of(who.level()).ordinal())
                        .isGreaterThanOrEqualTo(
                                Math.min(state.investigatingLevel().ordinal(), GovernmentLevel.PROVINCE.ordinal()));
                assertThat(e.finding().basis()).isNotBlank();
                found = true;
            } else {
                assertMayHappenAfterTheReport(event, who);
            }
        }

        private void assertReceived(AppraisalReceived event) {
            int before = appraised.size();
            if (!ofNoEffect.remove(event.number())) {
                LocalDate commissioned = dayOf(waitedFor.remove(event.number()));
                for (LocalDate day = dayOf(now); day.isAfter(commissioned); day = day.minusDays(1)) {
                    appraised.add(day);
                }
            }
            assertThat(event.days()).isEqualTo(appraised.size() - before);
        }

        private void assertMayHappenAfterTheReport(AccidentEvent event, Actor who) {
            if (event instanceof DecisionOverdue e) {
                assertThat(state.stage()).isEqualTo(AccidentStage.INVESTIGATED);
                assertMissed(e.deadline(), decideBy);
            } else if (event instanceof DecisionExtended e) {
                assertThat(state.grade()).isEqualTo(AccidentGrade.EXTRAORDINARILY_SERIOUS);
                assertThat(now).isBefore(decideBy);
                grantedToDecide += e.days();
                assertThat(grantedToDecide).isLessThanOrEqualTo(30);
                decideBy = decideBy.plus(Duration.ofDays(e.days()));
                assertThat(e.until().deadline().at()).isEqualTo(decideBy);
            } else if (event instanceof Closed e) {
                assertThat(e.inTime()).isEqualTo(now.isBefore(decideBy));
                evaluateBy = endOf(dayOf(now).plusYears(1));
                assertThat(e.evaluateBy().deadline().at()).isEqualTo(evaluateBy);
            } else if (event instanceof EvaluationOverdue e) {
                assertThat(state.stage()).isEqualTo(AccidentStage.CLOSED);
                assertThat(evaluated).isFalse();
                assertMissed(e.deadline(), evaluateBy);
            } else if (event instanceof Evaluated e) {
                assertInvestigates(who);
                assertThat(state.stage()).isEqualTo(AccidentStage.CLOSED);
                assertThat(evaluated).isFalse();
                assertThat(e.evaluation().inTime()).isEqualTo(now.isBefore(evaluateBy));
                evaluated = true;
            } else if (event instanceof EvaluationPublished) {
                assertInvestigates(who);
                assertThat(evaluated && !published).isTrue();
                published = true;
            }
        }

        private void assertMissed(Deadline deadline, @Nullable Instant expected) {
            assertThat(deadline.at()).isEqualTo(expected);
            assertThat(now).isAfterOrEqualTo(deadline.at());
            assertThat(missed.add(deadline)).as("missed once").isTrue();
        }

        private void assertInvestigates(Actor who) {
            assertThat(INVESTIGATING).contains(who);
            assertThat(state.investigatingLevel().isThatOf(who)).isTrue();
        }

        private List<AccidentEvent> perform(String command, Actor who, Argument argument) {
            Accident accident = Accident.of(state);
            TechnicalAppraisals appraisals = TechnicalAppraisals.of(state);
            AccidentHandling handling = AccidentHandling.of(state);
            int number = argument.number();
            return switch (command) {
                case "supplement" -> accident.supplement(who, argument.toll(), null, "核实", at(now));
                case "unit-report" -> accident.reportByUnit(who, null, at(now));
                case "report-upward" ->
                    accident.reportUpward(
                            who, GovernmentLevel.values()[number % GovernmentLevel.values().length], null, at(now));
                case "take-over" -> accident.takeOver(who, "文", now);
                case "extend-investigation" -> accident.extendInvestigation(who, number, "文", at(now));
                case "commission-appraisal" ->
                    appraisals.commission(who, "管道", "省安科院", "文", dayOf(now).plusDays(number), at(now));
                case "receive-appraisal" -> appraisals.receive(who, anyWaitedFor(number), "文", at(now));
                case "submit-investigation" -> accident.submitInvestigation(who, "文", at(now));
                case "determine-reporting" ->
                    VerifiedReporting.of(state).determine(who, argument.finding(), "文", "查证", at(now));
                case "extend-decision" -> handling.extendDecision(who, number, "文", at(now));
                case "close" -> handling.close(who, "文", at(now));
                case "evaluate" ->
                    handling.evaluate(who, Implementation.CARRIED_OUT, Implementation.NOT_CARRIED_OUT, "文", now);
                case "publish-evaluation" -> handling.publishEvaluation(who, "公告", now);
                case "lapse" -> accident.lapse(now);
                default -> throw new IllegalArgumentException(command);
            };
        }

        /** Mostly one that is. */
        private int anyWaitedFor(int number) {
            List<Integer> open = state.investigation().appraised().all().stream()
                    .filter(Appraisal::isWaitedFor)
                    .map(Appraisal::number)
                    .toList();
            return open.isEmpty() ? number : open.get(number % open.size());
        }
    }
}
