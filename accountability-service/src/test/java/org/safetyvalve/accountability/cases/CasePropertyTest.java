package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.safetyvalve.accountability.cases.CaseEvent.*;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/**
 * Whoever does whatever in whatever order, in the county and above it, with one role or with all: no decision of a county in
 * an accident case has effect before its review, nobody judges what he investigated, nothing is decided against anybody who was not told of it
 * and heard, and nobody concerned sees anything.
 * What is asserted is kept beside the aggregate, from its events alone.
 */
class CasePropertyTest {
    private static final List<Actor> EVERYBODY = List.of(
            DECIDER,
            DECIDER_2,
            REGISTRAR,
            INVESTIGATOR_1,
            INVESTIGATOR_2,
            INVESTIGATOR_3,
            ADJUDICATOR_1,
            ADJUDICATOR_2,
            ADJUDICATOR_3,
            ADJUDICATOR_4,
            COUNTY_REVIEWER,
            COUNTY_FACTOTUM,
            NEIGHBOUR,
            REVIEWER,
            CITY_DECIDER,
            CITY_FACTOTUM,
            OTHER_COUNTY,
            OF_THE_BUREAU);
    private static final List<Actor> PERHAPS_INVESTIGATORS =
            List.of(INVESTIGATOR_1, INVESTIGATOR_2, INVESTIGATOR_3, COUNTY_FACTOTUM, CITY_FACTOTUM, OF_THE_BUREAU);
    private static final List<String> COMMANDS = List.of(
            "add-concerned",
            "link-to-accident",
            "assign",
            "take-up",
            "challenge",
            "decide-challenge",
            "replace",
            "conclude-investigation",
            "challenge-adjudicator",
            "decide-adjudicator-challenge",
            "challenge-head",
            "decide-head-challenge",
            "hear",
            "return-to-investigation",
            "propose",
            "inform",
            "hear-defence",
            "report-unreachable",
            "approve-unreachable",
            "decide",
            "review",
            "take-effect",
            "execute",
            "evaluate",
            "serve",
            "appeal",
            "decide-appeal");

    /** Who mostly does what when, so that lives get far; what takes one back is left to chance. */
    private static final Map<CaseStage, Map<String, List<Actor>>> USUAL = Map.of(
            CaseStage.FILED,
            Map.of(
                    "take-up",
                    List.of(INVESTIGATOR_1, INVESTIGATOR_2, INVESTIGATOR_3, COUNTY_FACTOTUM, CITY_FACTOTUM),
                    "conclude-investigation",
                    List.of(INVESTIGATOR_1, INVESTIGATOR_2, INVESTIGATOR_3),
                    "assign",
                    List.of(DECIDER),
                    "decide-challenge",
                    List.of(DECIDER, DECIDER_2)),
            CaseStage.INVESTIGATED,
            Map.of("hear", List.of(ADJUDICATOR_1, ADJUDICATOR_2, ADJUDICATOR_3, ADJUDICATOR_4, COUNTY_FACTOTUM)),
            CaseStage.HEARD,
            Map.of(
                    "propose",
                    List.of(ADJUDICATOR_1, ADJUDICATOR_2, ADJUDICATOR_3, ADJUDICATOR_4),
                    "decide-adjudicator-challenge",
                    List.of(DECIDER, DECIDER_2)),
            CaseStage.PROPOSED,
            Map.of(
                    "decide",
                    List.of(DECIDER, DECIDER_2, COUNTY_FACTOTUM),
                    "decide-adjudicator-challenge",
                    List.of(DECIDER, DECIDER_2)),
            CaseStage.DECIDED,
            Map.of(
                    "review",
                    List.of(REVIEWER, CITY_FACTOTUM, COUNTY_REVIEWER, NEIGHBOUR),
                    "take-effect",
                    List.of(DECIDER, COUNTY_FACTOTUM, CITY_FACTOTUM),
                    "link-to-accident",
                    List.of(DECIDER)),
            CaseStage.ELEVATED_REVIEW,
            Map.of("take-effect", List.of(DECIDER, DECIDER_2)),
            CaseStage.TOOK_EFFECT,
            Map.of("execute", List.of(DECIDER), "appeal", List.of(REGISTRAR), "decide-appeal", List.of(DECIDER_2)),
            CaseStage.EXECUTED,
            Map.of("evaluate", List.of(REGISTRAR), "appeal", List.of(REGISTRAR), "decide-appeal", List.of(DECIDER)),
            CaseStage.EVALUATED,
            Map.of("appeal", List.of(REGISTRAR), "decide-appeal", List.of(DECIDER_2, REVIEWER)));

    /** The same while somebody is still to be heard before a decision. */
    private static final Map<String, List<Actor>> BEFORE_A_DECISION = Map.of(
            "answer",
            List.of(ADJUDICATOR_1, ADJUDICATOR_2, ADJUDICATOR_3, INVESTIGATOR_1, INVESTIGATOR_2),
            "report-unreachable",
            List.of(ADJUDICATOR_1, ADJUDICATOR_2, ADJUDICATOR_3, INVESTIGATOR_1, INVESTIGATOR_2),
            "approve-unreachable",
            List.of(DECIDER, DECIDER_2),
            "decide-adjudicator-challenge",
            List.of(DECIDER, DECIDER_2));

    @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
    void aCountysDecisionInAnAccidentCaseHasNoEffectBeforeItsReview(@ForAll("accidents") ActionChain<World> life) {
        reachesEverything(life.run());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void norDoesItWhenTheCaseTurnsOutLaterToBeOfAnAccident(@ForAll("others") ActionChain<World> life) {
        World end = life.run();
        Statistics.label("linked after the decision").collect(end.linkedWhenDecided);
        Statistics.label("linked after the decision")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    private static void reachesEverything(World end) {
        end.reached.forEach(Statistics::collect);
        Statistics.coverage(coverage -> Set.of(CaseStage.values())
                .forEach(stage -> coverage.check(stage).count(times -> times > 0)));
        Statistics.label("refused, somebody was not heard").collect(end.refusedUnheard);
        Statistics.label("refused, somebody was not heard")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.label("decided without one who cannot be heard").collect(end.decidedWithoutOne);
        Statistics.label("decided without one who cannot be heard")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.label("a head recused").collect(end.headRecused);
        Statistics.label("a head recused")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.label("returned by the review").collect(end.returned > 0);
        Statistics.label("returned by the review")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        Statistics.label("another decision after an appeal").collect(end.effects > 1);
        Statistics.label("another decision after an appeal")
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    @Provide
    Arbitrary<ActionChain<World>> accidents() {
        return lives(true);
    }

    @Provide
    Arbitrary<ActionChain<World>> others() {
        return lives(false);
    }

    private static Arbitrary<ActionChain<World>> lives(boolean accident) {
        return ActionChain.startWith(() -> new World(accident))
                .withAction(12, new AUsualCommand())
                .withAction(3, new AnyCommand())
                .withAction(2, new ACommandOfTheDefence())
                .withMaxTransformations(120);
    }

    private static final class AUsualCommand implements Action.Dependent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            boolean toBeHeard = world.state.stage() == CaseStage.PROPOSED
                    && !Defences.of(world.state).missing().isEmpty();
            Map<String, List<Actor>> usual = toBeHeard ? BEFORE_A_DECISION : USUAL.get(world.state.stage());
            return Arbitraries.of(usual.keySet())
                    .flatMap(command -> Combinators.combine(Arbitraries.of(usual.get(command)), arguments())
                            .as((who, argument) -> command(command, who, argument)));
        }
    }

    private static final class ACommandOfTheDefence implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            return Combinators.combine(
                            Arbitraries.of(
                                    "inform",
                                    "hear-defence",
                                    "report-unreachable",
                                    "approve-unreachable",
                                    "challenge-head",
                                    "decide-head-challenge",
                                    "decide"),
                            Arbitraries.of(
                                    ADJUDICATOR_1,
                                    INVESTIGATOR_1,
                                    COUNTY_FACTOTUM,
                                    CITY_FACTOTUM,
                                    REVIEWER,
                                    DECIDER,
                                    DECIDER_2),
                            arguments())
                    .as(CasePropertyTest::command);
        }
    }

    private static final class AnyCommand implements Action.Independent<World> {
        @Override
        public Arbitrary<Transformer<World>> transformer() {
            return Combinators.combine(Arbitraries.of(COMMANDS), Arbitraries.of(EVERYBODY), arguments())
                    .as(CasePropertyTest::command);
        }
    }

    /**
     * What somebody says with a command.
     *
     * @param outcomes of each concerned
     * @param yes whether a challenge or an appeal is upheld
     */
    record Argument(Actor one, Actor another, List<Outcome.Asked> outcomes, Review.Result result, boolean yes) {
        /** Perhaps an adjudicator. */
        String hearer() {
            return (yes ? ADJUDICATOR_1 : one).account();
        }
    }

    /** What somebody was told, or answered: the content alone, in whatever round. */
    record Told(FindingKind found, FindingKind finding, Set<Measure> measures) {}

    private static Arbitrary<Argument> arguments() {
        return Combinators.combine(
                        Arbitraries.of(PERHAPS_INVESTIGATORS),
                        Arbitraries.of(PERHAPS_INVESTIGATORS),
                        Arbitraries.of(List.of(FAULT, HARDER, EXONERATED)),
                        Arbitraries.of(Review.Result.class),
                        Arbitraries.of(true, false))
                .as(Argument::new);
    }

    private static Transformer<World> command(String command, Actor who, Argument argument) {
        return Transformer.mutate(
                who.account() + " " + command + " " + argument, world -> world.act(command, who, argument));
    }

    static final class World {
        private final Set<CaseStage> reached = EnumSet.of(CaseStage.FILED);
        private final Set<String> investigators = new HashSet<>();
        private final Set<String> hearers = new HashSet<>();
        private final Set<String> recused = new HashSet<>();
        private final List<Actor> takenUp = new ArrayList<>();
        private final Map<String, FindingKind> found = new HashMap<>();
        private final Map<String, Told> told = new HashMap<>();
        private final Set<String> announced = new HashSet<>();
        private final Set<String> answered = new HashSet<>();
        private final Map<String, Unreachable.Cause> reported = new HashMap<>();
        private final Map<String, Unreachable.Cause> unreachable = new HashMap<>();
        private List<Outcome> proposed = List.of();
        private final Set<String> challengedHeads = new HashSet<>();
        private boolean headRecused;
        private boolean refusedUnheard;
        private boolean decidedWithoutOne;
        private CaseState state;
        private boolean accident;
        private List<Outcome> decided;
        private boolean reviewed;
        private boolean linkedWhenDecided;
        private int returned;
        private final Set<String> judges = new HashSet<>();
        private final Set<String> judgesOfTheEffective = new HashSet<>();
        private List<Outcome> inEffect = List.of();
        private int effects;

        World(boolean accident) {
            this.accident = accident;
            state = fold(filed(accident));
        }

        void act(String command, Actor who, Argument argument) {
            CaseState before = state;
            List<CaseEvent> events;
            try {
                events = HearingClock.of(state).around(perform(command, who, argument), Moment.now(NOW), CALENDAR);
            } catch (Refusal refused) {
                assertThat(state).isSameAs(before);
                refusedUnheard |= refused.rule() == CaseRule.HEARD_BEFORE_THE_DECISION;
                return;
            }
            for (CaseEvent event : events) {
                assertMayHappen(event, who);
                state = CaseState.fold(state, event);
                reached.add(state.stage());
            }
            assertSeenByNobodyConcerned();
            assertThat(state.hearingTerm() != null)
                    .as("a month runs while it is heard")
                    .isEqualTo(state.stage() == CaseStage.INVESTIGATED || state.stage() == CaseStage.HEARD);
        }

        private void assertMayHappen(CaseEvent event, Actor who) {
            assertThat(state.concerns(who.organisation()))
                    .as("%s is concerned", who)
                    .isFalse();
            if (event instanceof LinkedToAccident) {
                assertThat(state.stage().hasEffect()).isFalse();
                accident = true;
                linkedWhenDecided |= decided != null;
            } else if (event instanceof InvestigatorsAssigned e) {
                investigators.addAll(e.accounts());
            } else if (event instanceof Replaced e) {
                investigators.add(e.successor());
                takenUp.removeIf(one -> one.account().equals(e.account()));
            } else if (event instanceof TakenUp) {
                takenUp.add(who);
            } else if (event instanceof ChallengeDecided e && e.upheld()) {
                takenUp.removeIf(one -> one.account().equals(e.account()));
                hearers.remove(e.account());
                recused.add(e.account());
            } else if (event instanceof Investigated e) {
                e.findings().forEach(one -> found.put(one.concerned(), one.kind()));
                assertThat(takenUp.stream().filter(one -> !state.concerns(one.organisation())))
                        .as("investigators without a conflict")
                        .hasSizeGreaterThanOrEqualTo(2)
                        .contains(who);
                hearers.clear();
            } else if (event instanceof Heard) {
                assertThat(investigators).doesNotContain(who.account());
                assertThat(recused).doesNotContain(who.account());
                assertThat(judgesOfTheEffective).doesNotContain(who.account());
                assertThat(hearers.add(who.account())).isTrue();
                judges.add(who.account());
            } else if (event instanceof ReturnedToInvestigation) {
                hearers.clear();
            } else if (event instanceof Proposed e) {
                assertThat(hearers).hasSizeGreaterThanOrEqualTo(2).contains(who.account());
                proposed = e.proposal().outcomes();
            } else if (event instanceof HeadChallenged e) {
                assertThat(decided).as("before the decision").isNull();
                assertThat(challengedHeads.add(e.account())).isTrue();
            } else if (event instanceof HeadChallengeDecided e) {
                assertThat(who.level()).isGreaterThan(Level.COUNTY);
                assertThat(who.has(Role.REVIEW_BODY)).isTrue();
                assertThat(challengedHeads.remove(e.account())).isTrue();
                if (e.upheld()) {
                    recused.add(e.account());
                    headRecused = true;
                }
            } else if (event instanceof Decided e) {
                assertThat(challengedHeads).doesNotContain(who.account());
                assertEverybodyWasHeard();
                assertNobodyIsDecidedMoreAgainst(e.decision().outcomes());
                assertThat(investigators).doesNotContain(who.account());
                assertThat(recused).doesNotContain(who.account());
                assertThat(hearers).doesNotContain(who.account());
                assertThat(judgesOfTheEffective).doesNotContain(who.account());
                judges.add(who.account());
                decided = e.decision().outcomes();
                assertNobodyIsHeldToMoreByAnAppeal(decided);
                reviewed = false;
            } else {
                assertMayHappenToADecision(event, who);
            }
        }

        private Told tellable(Outcome outcome) {
            return new Told(found.get(outcome.concerned()), outcome.finding(), Set.copyOf(outcome.measures()));
        }

        private Told tellable(String concerned) {
            return proposed.stream()
                    .filter(one -> one.concerned().equals(concerned))
                    .map(this::tellable)
                    .findFirst()
                    .orElseThrow();
        }

        private void assertEverybodyWasHeard() {
            for (Outcome outcome : proposed) {
                String one = outcome.concerned();
                boolean toldThis = tellable(outcome).equals(told.get(one));
                boolean cannot = unreachable.get(one) == Unreachable.Cause.DECEASED
                        || (unreachable.get(one) == Unreachable.Cause.NOT_FOUND && toldThis && announced.contains(one));
                decidedWithoutOne |= cannot;
                assertThat(outcome.finding() == FindingKind.DUTY_PERFORMED
                                || cannot
                                || (toldThis && answered.contains(one)))
                        .as("%s was told of %s and heard", one, outcome)
                        .isTrue();
            }
        }

        private void assertNobodyIsDecidedMoreAgainst(List<Outcome> outcomes) {
            for (Outcome outcome : outcomes) {
                Told now = tellable(outcome.concerned());
                assertThat(outcome.finding()).isLessThanOrEqualTo(now.finding());
                if (outcome.measures().stream().anyMatch(one -> one.kind() == FormClass.ADMINISTRATIVE_SANCTION)) {
                    assertThat(now.measures()).containsAll(outcome.measures());
                }
            }
        }

        private void assertMayBeHeard(CaseEvent event, Actor who) {
            if (event instanceof Informed e) {
                String one = e.notice().concerned();
                assertThat(takenUp.contains(who) || hearers.contains(who.account()))
                        .isTrue();
                told.put(one, tellable(one));
                answered.remove(one);
                if (e.notice().means() == NoticeMeans.ANNOUNCEMENT) {
                    announced.add(one);
                } else {
                    announced.remove(one);
                }
            } else if (event instanceof DefenceHeard e) {
                assertThat(takenUp.contains(who) || hearers.contains(who.account()))
                        .isTrue();
                assertThat(told.get(e.concerned())).isEqualTo(tellable(e.concerned()));
                assertThat(answered.add(e.concerned())).isTrue();
            } else if (event instanceof UnreachableReported e) {
                reported.put(e.unreachable().concerned(), e.unreachable().cause());
            } else if (event instanceof UnreachableApproved e) {
                assertThat(who.has(Role.DECISION_BODY)).isTrue();
                assertThat(investigators).doesNotContain(who.account());
                assertThat(hearers).doesNotContain(who.account());
                unreachable.merge(e.concerned(), reported.remove(e.concerned()), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }

        private void assertMayHappenToADecision(CaseEvent event, Actor who) {
            assertMayBeHeard(event, who);
            if (event instanceof Reviewed e) {
                assertThat(accident).isTrue();
                assertThat(who.level()).isGreaterThan(Level.COUNTY);
                assertThat(who.has(Role.REVIEW_BODY)).isTrue();
                assertThat(investigators).doesNotContain(who.account());
                assertThat(judges).doesNotContain(who.account());
                switch (e.review().result()) {
                    case APPROVED -> reviewed = true;
                    case CHANGED -> {
                        reviewed = true;
                        decided = e.review().changed().outcomes();
                        assertNobodyIsDecidedMoreAgainst(decided);
                        assertNobodyIsHeldToMoreByAnAppeal(decided);
                    }
                    case RETURNED -> {
                        returned++;
                        backToTheHearing();
                    }
                }
            } else if (event instanceof TookEffect) {
                assertThat(decided).as("decided before it has effect").isNotNull();
                assertThat(reviewed || !accident)
                        .as("reviewed before it has effect")
                        .isTrue();
                effects++;
                inEffect = decided;
                judgesOfTheEffective.addAll(judges);
                assertThat(state.dossier().decided().outcomes()).isEqualTo(decided);
            } else if (event instanceof Exonerated || event instanceof Executed) {
                assertThat(effects).isPositive();
            } else if (event instanceof AppealDecided e && e.result() == Appeal.Result.REOPENED) {
                if (state.stage().hasEffect()) {
                    backToTheHearing();
                }
            }
        }

        private void assertNobodyIsHeldToMoreByAnAppeal(List<Outcome> outcomes) {
            for (Outcome outcome : outcomes) {
                inEffect.stream()
                        .filter(one -> one.concerned().equals(outcome.concerned()))
                        .forEach(one -> {
                            assertThat(outcome.finding()).isLessThanOrEqualTo(one.finding());
                            if (outcome.measures().stream()
                                    .anyMatch(some -> some.kind() == FormClass.ADMINISTRATIVE_SANCTION)) {
                                assertThat(one.measures()).containsAll(outcome.measures());
                            }
                        });
            }
        }

        private void backToTheHearing() {
            decided = null;
            reviewed = false;
            hearers.clear();
        }

        private void assertSeenByNobodyConcerned() {
            assertThat(state.effective() == null ? 0 : state.effective().number())
                    .isEqualTo(effects);
            for (Actor one : EVERYBODY) {
                boolean off =
                        recused.contains(one.account()) && one.organisation().equals(COUNTY_BODY);
                if (off || state.concerns(one.organisation())) {
                    assertThat(CaseAccess.maySee(one, state)).isFalse();
                }
            }
        }

        private List<CaseEvent> perform(String command, Actor who, Argument argument) {
            String one = argument.one().account();
            AccountabilityCase file = AccountabilityCase.of(state);
            Investigation investigation = Investigation.of(state);
            Recusal recusal = Recusal.of(state);
            Deliberation deliberation = Deliberation.of(state, FORMS);
            Defences defences = Defences.of(state);
            Effect effect = Effect.of(state, hazard -> null);
            Appeals appeals = Appeals.of(state);
            return switch (command) {
                case "add-concerned" -> file.addConcerned(who, List.of(another(argument)), NOW);
                case "link-to-accident" -> file.linkToAccident(who, "accident-1", NOW);
                case "assign" ->
                    investigation.assign(who, List.of(one, argument.another().account()), NOW);
                case "take-up" -> investigation.takeUp(who, NOW);
                case "challenge" -> investigation.challenge(who, one, TEXT, NOW);
                case "decide-challenge" -> investigation.decideChallenge(who, challenged(one), argument.yes(), NOW);
                case "replace" ->
                    investigation.replace(who, one, argument.another().account(), NOW);
                case "conclude-investigation" -> investigation.conclude(who, findings(argument), TEXT, NOW);
                case "challenge-adjudicator" -> recusal.challenge(who, argument.hearer(), TEXT, NOW);
                case "decide-adjudicator-challenge" -> recusal.decide(who, challenged(one), argument.yes(), NOW);
                case "challenge-head" ->
                    recusal.challengeHead(who, (argument.yes() ? DECIDER_2 : COUNTY_FACTOTUM).account(), TEXT, NOW);
                case "decide-head-challenge" ->
                    recusal.decideHead(who, challengedHeads.stream().findFirst().orElse("nobody"), argument.yes(), NOW);
                case "hear" -> deliberation.hear(who, TEXT, NOW);
                case "return-to-investigation" -> deliberation.returnToInvestigation(who, TEXT, NOW);
                case "propose" -> deliberation.propose(who, ofAll(argument.outcomes()), TEXT, NOW);
                case "inform" -> defences.inform(who, waitingFor(argument), means(argument), NOW, TEXT, NOW);
                case "hear-defence" -> defences.hear(who, waitingFor(argument), true, TEXT, null, null, NOW);
                case "report-unreachable" ->
                    defences.reportUnreachable(
                            who,
                            waitingFor(argument),
                            argument.result() == Review.Result.RETURNED
                                    ? Unreachable.Cause.NOT_FOUND
                                    : Unreachable.Cause.DECEASED,
                            TEXT,
                            NOW);
                case "approve-unreachable" ->
                    defences.approveUnreachable(
                            who, reported.keySet().stream().findFirst().orElse("2"), NOW);
                case "answer" -> answered(who);
                case "decide" ->
                    deliberation.decide(who, argument.yes() ? null : ofAll(argument.outcomes()), TEXT, NOW);
                case "review" ->
                    ElevatedReview.of(state, FORMS)
                            .review(
                                    who,
                                    argument.result(),
                                    argument.result() == Review.Result.CHANGED ? ofAll(argument.outcomes()) : null,
                                    TEXT,
                                    NOW);
                case "take-effect" -> effect.takeEffect(who, NOW);
                case "execute" -> effect.execute(who, TEXT, NOW);
                case "evaluate" -> effect.evaluate(who, Evaluation.Grade.SOUND, TEXT, NOW);
                case "serve" -> appeals.serve(who, argument.yes() ? "1" : "2", NOW, TEXT, NOW, CALENDAR);
                case "appeal" -> appeals.file(who, argument.yes() ? "1" : "2", TEXT, null, Moment.now(NOW), CALENDAR);
                case "decide-appeal" ->
                    appeals.decide(
                            who,
                            state.appeals().stream()
                                    .filter(Appeal::undecided)
                                    .map(Appeal::concerned)
                                    .findFirst()
                                    .orElse(null),
                            argument.yes() ? Appeal.Result.UPHELD : Appeal.Result.REOPENED,
                            TEXT,
                            NOW);
                default -> throw new IllegalArgumentException(command);
            };
        }

        /** Whoever waits for it, so that lives get on; otherwise anybody. */
        private String challenged(String otherwise) {
            return state.team().challenges().stream()
                    .filter(Challenge::undecided)
                    .map(Challenge::account)
                    .findFirst()
                    .orElse(otherwise);
        }

        /** Whoever is still to be heard, so that lives get on; otherwise somebody. */
        private String waitingFor(Argument argument) {
            return argument.yes()
                    ? Defences.of(state).missing().stream().findFirst().orElse("1")
                    : "2";
        }

        private static NoticeMeans means(Argument argument) {
            return NoticeMeans.values()[argument.result().ordinal()];
        }

        /** Everybody who waits for it is informed and waives his defence. */
        private List<CaseEvent> answered(Actor who) {
            List<CaseEvent> events = new ArrayList<>();
            CaseState now = state;
            for (String one : Defences.of(state).missing()) {
                for (boolean informed : new boolean[] {false, true}) {
                    Defences defences = Defences.of(now);
                    CaseEvent next = informed
                            ? defences.hear(who, one, true, TEXT, null, null, NOW)
                                    .get(0)
                            : defences.inform(who, one, NoticeMeans.IN_PERSON, NOW, TEXT, NOW)
                                    .get(0);
                    now = CaseState.fold(now, next);
                    events.add(next);
                }
            }
            return events;
        }

        private Concerned another(Argument argument) {
            return new Concerned(
                    String.valueOf(state.concerned().size() + 1),
                    List.of(Capacity.UNIT),
                    argument.one().organisation(),
                    null);
        }

        private List<Finding> findings(Argument argument) {
            FindingKind kind = argument.yes() ? FindingKind.RESPONSIBILITY : FindingKind.FORMALISM;
            return state.concerned().stream()
                    .map(one -> new Finding(one.id(), kind, TEXT))
                    .toList();
        }

        private List<Outcome.Asked> ofAll(List<Outcome.Asked> ofTwo) {
            List<Outcome.Asked> all = new ArrayList<>(ofTwo);
            state.concerned().stream()
                    .skip(2)
                    .forEach(one -> all.add(asked(one.id(), FindingKind.RESPONSIBILITY, "test/circular")));
            return all;
        }
    }
}
