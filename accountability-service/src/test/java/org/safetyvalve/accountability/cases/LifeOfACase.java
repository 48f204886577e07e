package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.time.Duration;
import java.util.List;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.domain.Level;

/** A case to which everything happens that can happen to one, with a text that is nowhere else in each place for a text. */
public final class LifeOfACase {
    /** What must be found nowhere. */
    public static final String CANARY = "金丝雀";

    private LifeOfACase() {}

    /** Its events in order, the state before each being the fold of those before it. */
    public static List<CaseEvent> events() {
        CaseScene scene = new CaseScene();
        Filing filing = filing(Level.COUNTY);
        Filing secret = new Filing(
                filing.reference(),
                filing.groundKind(),
                filing.ground(),
                "tracing-1",
                "hazard-1",
                filing.level(),
                filing.organisation(),
                filing.district(),
                canary(),
                filing.filedBy(),
                NOW);
        Concerned cadre = new Concerned("1", CADRE.capacities(), BUREAU, canary());
        scene.given(AccountabilityCase.file(DECIDER, secret, false, List.of(cadre, THE_UNIT), NOW));
        scene.given(scene.file()
                .addConcerned(DECIDER, List.of(new Concerned("3", List.of(Capacity.UNIT), "unit-3", null)), NOW));
        scene.underInvestigation();
        scene.given(scene.investigation().challenge(REGISTRAR, INVESTIGATOR_2.account(), canary(), NOW));
        scene.given(scene.investigation().decideChallenge(DECIDER, INVESTIGATOR_2.account(), true, NOW));
        scene.given(scene.investigation().replace(DECIDER, INVESTIGATOR_2.account(), INVESTIGATOR_3.account(), NOW));
        scene.given(scene.investigation().takeUp(INVESTIGATOR_3, NOW));
        scene.given(scene.recusal().challengeHead(REGISTRAR, DECIDER_2.account(), canary(), NOW));
        scene.given(scene.recusal().decideHead(REVIEWER, DECIDER_2.account(), false, NOW));
        conclude(scene);
        scene.given(scene.deliberation().returnToInvestigation(ADJUDICATOR_1, canary(), NOW));
        conclude(scene);
        scene.given(CaseClocks.lapse(scene.state(), NOW.plus(Duration.ofDays(32))));
        decide(scene);
        scene.given(scene.file().linkToAccident(DECIDER, "accident-1", NOW));
        scene.given(scene.review().review(REVIEWER, Review.Result.RETURNED, null, canary(), NOW));
        decide(scene);
        scene.given(scene.review().review(REVIEWER, Review.Result.CHANGED, exonerated(), canary(), NOW));
        scene.inEffect();
        scene.given(scene.effect().execute(DECIDER, canary(), NOW));
        scene.given(scene.effect().evaluate(REGISTRAR, Evaluation.Grade.SOUND, canary(), NOW));
        scene.given(scene.appeals().serve(REGISTRAR, "1", NOW, canary(), NOW, CALENDAR));
        scene.given(scene.appeals().file(REGISTRAR, "1", canary(), null, Moment.now(NOW), CALENDAR));
        scene.given(scene.appeals().lapse(NOW.plus(Duration.ofDays(32))));
        scene.given(scene.appeals().decide(DECIDER_2, null, Appeal.Result.REOPENED, canary(), NOW));
        return scene.history();
    }

    private static void conclude(CaseScene scene) {
        List<Finding> findings = List.of("1", "2", "3").stream()
                .map(one -> new Finding(one, FindingKind.CORRUPTION, canary()))
                .toList();
        List<CaseEvent> concluded = scene.investigation().conclude(INVESTIGATOR_1, findings, canary(), NOW);
        scene.given(HearingClock.of(scene.state()).around(concluded, Moment.now(NOW), CALENDAR));
    }

    private static void decide(CaseScene scene) {
        scene.given(scene.deliberation().hear(ADJUDICATOR_1, canary(), NOW));
        scene.given(scene.deliberation().hear(ADJUDICATOR_2, canary(), NOW));
        scene.given(scene.recusal().challenge(REGISTRAR, ADJUDICATOR_2.account(), canary(), NOW));
        scene.given(scene.recusal().decide(DECIDER, ADJUDICATOR_2.account(), false, NOW));
        scene.given(scene.deliberation().propose(ADJUDICATOR_1, exonerated(), canary(), NOW));
        answer(scene);
        scene.given(scene.deliberation().decide(DECIDER, null, canary(), NOW));
    }

    /** One defends himself, and one is not found after an announcement; in a later round both were heard. */
    private static void answer(CaseScene scene) {
        if (scene.defences().missing().isEmpty()) {
            return;
        }
        scene.given(scene.defences().inform(INVESTIGATOR_1, "2", NoticeMeans.POST, NOW, canary(), NOW));
        scene.given(scene.defences()
                .hear(ADJUDICATOR_1, "2", false, canary(), Defence.Acceptance.NOT_ACCEPTED, canary(), NOW));
        scene.given(scene.defences().inform(ADJUDICATOR_1, "3", NoticeMeans.ANNOUNCEMENT, NOW, canary(), NOW));
        scene.given(scene.defences().reportUnreachable(ADJUDICATOR_1, "3", Unreachable.Cause.NOT_FOUND, canary(), NOW));
        scene.given(scene.defences().approveUnreachable(DECIDER_2, "3", NOW));
    }

    private static List<Outcome.Asked> exonerated() {
        return List.of(EXONERATED.get(0), FAULT.get(1), asked("3", FindingKind.FORMALISM, "test/circular"));
    }

    private static SealedText canary() {
        return sealed(CANARY);
    }
}
