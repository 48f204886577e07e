package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.FormOfAccountability.Term;

/** What is asked for of each person and organisation concerned, held against the table of forms. */
final class Outcomes {

    private static final String NO_TERM = "—";

    private Outcomes() {}

    /** Whether these name each of the case's concerned, and each once. */
    static boolean areOfEach(CaseState state, List<String> named) {
        return new HashSet<>(named).size() == named.size()
                && named.size() == state.concerned().size()
                && named.stream().allMatch(state::names);
    }

    static List<Outcome> weighed(CaseState state, List<Outcome.Asked> asked, AccountabilityForms forms, Instant at) {
        EACH_CONCERNED_ONCE.requiresAt(
                "outcomes",
                areOfEach(state, asked.stream().map(Outcome.Asked::concerned).toList()));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            outcomes.add(weighed(state, asked.get(i), forms, at, "outcomes[" + i + "]"));
        }
        requireNoHeavierByAnAppeal(state, outcomes, forms);
        requireNoSanctionOfTheDead(state, outcomes);
        return outcomes;
    }

    /** What is heard again is heard because of an appeal, of whoever of them it was. */
    private static void requireNoHeavierByAnAppeal(CaseState state, List<Outcome> outcomes, AccountabilityForms forms) {
        EffectiveDecision effective = state.effective();
        NO_HEAVIER_BY_AN_APPEAL.requiresAt(
                "outcomes",
                effective == null
                        || effective.decision().outcomes().stream()
                                .noneMatch(stands -> outcomes.stream()
                                        .anyMatch(one -> one.concerned().equals(stands.concerned())
                                                && forms.isHeavier(one, stands))));
    }

    /**
     * Holds what is to stand against who has died, as it was approved.
     *
     * @throws org.safetyvalve.starter.domain.Refusal {@link CaseRule#NO_SANCTION_OF_THE_DEAD}
     */
    static void requireNoSanctionOfTheDead(CaseState state, List<Outcome> outcomes) {
        NO_SANCTION_OF_THE_DEAD.requiresAt(
                "outcomes",
                outcomes.stream()
                        .filter(one -> state.defences()
                                .approved(one.concerned())
                                .anyMatch(cause -> cause == Unreachable.Cause.DECEASED))
                        .flatMap(one -> one.measures().stream())
                        .noneMatch(measure -> measure.kind() == FormClass.ADMINISTRATIVE_SANCTION));
    }

    /**
     * Holds what is to stand against what each one was told.
     *
     * @throws org.safetyvalve.starter.domain.Refusal {@link CaseRule#NO_HEAVIER_THAN_TOLD}
     */
    static void requireNoHeavierThanTold(CaseState state, List<Outcome> outcomes, AccountabilityForms forms) {
        Decision proposed = Objects.requireNonNull(state.dossier().proposed(), "a proposal");
        NO_HEAVIER_THAN_TOLD.requiresAt(
                "outcomes",
                outcomes.stream()
                        .allMatch(one -> proposed.outcomes().stream()
                                .anyMatch(told ->
                                        one.concerned().equals(told.concerned()) && !forms.isHeavier(one, told))));
    }

    private static Outcome weighed(
            CaseState state, Outcome.Asked asked, AccountabilityForms forms, Instant at, String field) {
        Concerned concerned = state.concerned().stream()
                .filter(one -> one.id().equals(asked.concerned()))
                .findFirst()
                .orElseThrow(() -> EACH_CONCERNED_ONCE.refuse().at(field));
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < asked.measures().size(); i++) {
            measures.add(measure(concerned, asked.measures().get(i), forms, at, field + ".measures[" + i + "]"));
        }
        Outcome outcome = new Outcome(asked.concerned(), asked.finding(), measures);
        FAULT_OR_EXONERATION.requiresAt(field + ".measures", isFaultOrExoneration(concerned, outcome));
        ONE_SANCTION_OF_A_KIND.requiresAt(field + ".measures", isOneSanctionOfAKind(measures));
        return outcome;
    }

    private static boolean isOneSanctionOfAKind(List<Measure> measures) {
        long sanctions = measures.stream()
                .filter(measure ->
                        measure.kind() == FormClass.ADMINISTRATIVE_SANCTION || measure.kind() == FormClass.NO_SANCTION)
                .count();
        long discipline = measures.stream()
                .filter(measure -> measure.kind() == FormClass.PARTY_DISCIPLINE)
                .count();
        long forms = measures.stream().map(Measure::form).distinct().count();
        return sanctions <= 1 && discipline <= 1 && forms == measures.size();
    }

    private static Measure measure(
            Concerned concerned, Measure.Asked asked, AccountabilityForms forms, Instant at, String field) {
        FormOfAccountability form = forms.require(asked.form(), field + ".form");
        FORM_IN_FORCE.requiresAt(field + ".form", form.source().covers(at), form.id());
        FORM_FOR_WHOM.requiresAt(field + ".form", form.appliesTo(concerned), form.id());
        Term term = form.term();
        TERM_OF_THE_FORM.requiresAt(
                field + ".months", isTermOf(term, asked.months()), form.id(), term == null ? NO_TERM : term.named());
        return new Measure(form.id(), form.kind(), asked.months(), form.source().citation());
    }

    private static boolean isTermOf(@Nullable Term term, @Nullable Integer months) {
        return term == null ? months == null : months != null && term.months().contains(months);
    }

    private static boolean isFaultOrExoneration(Concerned concerned, Outcome outcome) {
        long exonerations = outcome.measures().stream()
                .filter(measure -> measure.kind() == FormClass.EXONERATION)
                .count();
        int all = outcome.measures().size();
        if (!outcome.exonerates()) {
            return all > 0 && exonerations == 0;
        }
        return all == exonerations && (concerned.ofAPerson() ? all == 1 : all <= 1);
    }
}
