package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safetyvalve.accountability.cases.CaseEvent.ConcernedAdded;
import org.safetyvalve.accountability.cases.CaseEvent.Filed;
import org.safetyvalve.accountability.cases.CaseEvent.LinkedToAccident;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * An accountability case (问责案件): how it is filed, whom it concerns, and whether it is of an accident. What follows is in
 * {@link Investigation}, {@link Deliberation}, {@link ElevatedReview}, {@link Effect} and {@link Appeals}. Each method
 * checks its rules and answers with what then happened, or throws a {@link org.safetyvalve.starter.domain.Refusal}.
 */
public final class AccountabilityCase {
    private final CaseState state;

    private AccountabilityCase(CaseState state) {
        this.state = state;
    }

    public static AccountabilityCase of(CaseState state) {
        return new AccountabilityCase(state);
    }

    /**
     * Whether the actor may file a case from this record; to whom it does not exist it is as good as none.
     *
     * @param field where the request names the record
     */
    public static FilingGround requireGround(Actor by, String field, Optional<FilingGround> ground) {
        FILED_BY_THE_DECIDING_BODY.requires(by.has(Role.DECISION_BODY) && by.isDiscipline());
        FilingGround known = ground.filter(one -> Confidentiality.readsDisciplineMatters(by, one.district()))
                .orElseThrow(() -> FILED_ON_A_GROUND.refuse().at(field));
        GROUND_IS_RIPE.requires(known.ripe());
        return known;
    }

    /**
     * 立案: by the deciding body, whose level is the case's.
     *
     * @param accidentCase whether it follows an accident, as its ground or who files it says
     */
    public static List<CaseEvent> file(
            Actor by, Filing filing, boolean accidentCase, List<Concerned> concerned, Instant at) {
        FILED_BY_THE_DECIDING_BODY.requires(
                by.has(Role.DECISION_BODY) && Confidentiality.readsDisciplineMatters(by, filing.district()));
        requireConcerned(concerned, filing.organisation());
        return List.of(new Filed(filing, accidentCase, concerned, at));
    }

    private static void requireConcerned(List<Concerned> concerned, String handling) {
        SOMEBODY_IS_CONCERNED.requiresAt("concerned", !concerned.isEmpty());
        for (int i = 0; i < concerned.size(); i++) {
            Concerned one = concerned.get(i);
            CONCERNED_BY_CAPACITY.requiresAt("concerned[" + i + "].capacities", isPersonOrOrganisation(one));
            NO_BODY_IN_ITS_OWN_CASE.requires(!one.organisation().equals(handling));
        }
    }

    private static boolean isPersonOrOrganisation(Concerned one) {
        if (one.name() == null) {
            return !one.capacities().isEmpty() && one.capacities().stream().noneMatch(Capacity::isOfAPerson);
        }
        return one.ofAPerson()
                && (one.capacities().contains(Capacity.CADRE)
                        || one.capacities().contains(Capacity.PUBLIC_OFFICIAL));
    }

    /** 追加被问责对象: while it is investigated. */
    public List<CaseEvent> addConcerned(Actor by, List<Concerned> more, Instant at) {
        LED_BY_THE_DECIDING_BODY.requires(isDecidingBody(by));
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.FILED, state.stage());
        requireConcerned(more, state.filing().organisation());
        return List.of(new ConcernedAdded(more, at));
    }

    /**
     * 关联事故: a case that turns out to follow an accident is one of an accident from then on, whatever was decided; nothing
     * unlinks it.
     */
    public List<CaseEvent> linkToAccident(Actor by, String accident, Instant at) {
        LED_BY_THE_DECIDING_BODY.requires(isDecidingBody(by));
        LINKED_BEFORE_EFFECT.requires(!state.stage().hasEffect());
        return accident.equals(state.accident()) ? List.of() : List.of(new LinkedToAccident(accident, at));
    }

    /** An accident has arisen from its hazard: it is one of that accident from then on, whoever filed it as what. */
    public List<CaseEvent> learnOfAccident(String accident, Instant at) {
        boolean changesNothing = state.accidentCase() || state.stage().hasEffect();
        return changesNothing ? List.of() : List.of(new LinkedToAccident(accident, at));
    }

    private boolean isDecidingBody(Actor by) {
        return CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY);
    }
}
