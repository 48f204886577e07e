package org.safetyvalve.accountability.circulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitationRule;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.starter.domain.Actor;

class CircularTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final String NAMED = DEPARTMENT.organisation();
    private static final CitedProblems NONE = (problem, unit, by) -> false;
    private static final CitedProblems P1_OF_THE_DEPARTMENT =
            (problem, unit, by) -> problem.equals("p-1") && unit.equals(NAMED);

    private final List<CircularEvent> history =
            new ArrayList<>(Circular.draft(INSPECTOR, CITY, content(Publication.INTERNAL), NONE, AT));

    private static CircularContent content(Publication publication) {
        return content(List.of(new NamedUnit(NAMED, null, "只发文不检查")), publication);
    }

    private static CircularContent content(List<NamedUnit> named, Publication publication) {
        return new CircularContent(
                "日纪通〔2026〕6号", "关于东港区的通报", "经查……", named, List.of(UNIT.organisation()), publication, null);
    }

    private static CircularContent naming(String unit) {
        return content(List.of(new NamedUnit(unit, null, "只发文不检查")), Publication.INTERNAL);
    }

    private CircularState state() {
        CircularState state = null;
        for (CircularEvent event : history) {
            state = CircularState.fold(state, event);
        }
        return state;
    }

    private Circular circular() {
        return Circular.of(state());
    }

    private void given(List<CircularEvent> events) {
        history.addAll(events);
    }

    private void givenIssued() {
        given(circular().issue(INSPECTOR_2, AT));
    }

    @Test
    void isDraftedByDisciplineInspectionOrTheCommitteeOfficeOfThePlaceAlone() {
        for (Actor actor : List.of(DEPARTMENT, LEADER, UNIT, POLICE, REGISTRY, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    CircularRule.DRAFTED_BY_DISCIPLINE_OR_COMMITTEE,
                    () -> Circular.draft(actor, DONGGANG, content(Publication.PUBLIC), NONE, AT));
        }
        assertThat(Circular.draft(COMMITTEE, DONGGANG, content(Publication.PUBLIC), NONE, AT))
                .hasSize(1);
    }

    @Test
    void namesAUnitWithItsProblem() {
        assertRefused(
                CircularRule.NAMES_SOMEBODY,
                () -> Circular.draft(INSPECTOR, CITY, content(List.of(), Publication.PUBLIC), NONE, AT));
        for (String words : new String[] {null, " "}) {
            assertRefused(
                    CircularRule.NAMES_A_PROBLEM,
                    () -> Circular.draft(
                            INSPECTOR,
                            CITY,
                            content(List.of(new NamedUnit(NAMED, null, words)), Publication.PUBLIC),
                            NONE,
                            AT));
        }
    }

    @Test
    void refersToAProblemThatItsUnitKnowsAlone() {
        Citation p1 = new Citation(CitedKind.RESPONSIBILITY_PROBLEM, "p-1");
        CircularContent ofTheDepartment = content(List.of(new NamedUnit(NAMED, p1, null)), Publication.INTERNAL);
        CircularContent ofAnother =
                content(List.of(new NamedUnit(UNIT.organisation(), p1, null)), Publication.INTERNAL);

        assertThat(Circular.draft(INSPECTOR, CITY, ofTheDepartment, P1_OF_THE_DEPARTMENT, AT))
                .hasSize(1);
        assertRefused(
                CitationRule.CITES_WHAT_ITS_UNIT_KNOWS,
                () -> Circular.draft(INSPECTOR, CITY, ofAnother, P1_OF_THE_DEPARTMENT, AT));
        assertRefused(
                CitationRule.CITES_WHAT_ITS_UNIT_KNOWS,
                () -> circular().revise(INSPECTOR, ofAnother, P1_OF_THE_DEPARTMENT, AT));
        givenIssued();
        assertRefused(
                CitationRule.CITES_WHAT_ITS_UNIT_KNOWS,
                () -> circular().correct(INSPECTOR, ofAnother, "有误", P1_OF_THE_DEPARTMENT, AT));
    }

    @Test
    void isIssuedByAnotherOfItsOrganisationThanWhoWroteIt() {
        assertRefused(
                CircularRule.ISSUED_BY_ANOTHER_THAN_ITS_WRITER, () -> circular().issue(INSPECTOR, AT));
        assertRefused(CircularRule.ONLY_ITS_ISSUER, () -> circular().issue(COMMITTEE, AT));
        given(circular().revise(INSPECTOR_2, naming(NAMED), NONE, AT));
        assertRefused(
                CircularRule.ISSUED_BY_ANOTHER_THAN_ITS_WRITER, () -> circular().issue(INSPECTOR_2, AT));

        given(circular().issue(INSPECTOR, AT));

        assertThat(state().stage()).isEqualTo(CircularStage.ISSUED);
        assertRefused(CircularRule.ISSUED_ONCE, () -> circular().issue(INSPECTOR, AT));
        assertRefused(
                CircularRule.REVISED_BEFORE_ISSUE,
                () -> circular().revise(INSPECTOR, content(Publication.PUBLIC), NONE, AT));
    }

    @Test
    void existsForItsIssuerAloneBeforeItIsIssued() {
        for (Actor actor : List.of(DEPARTMENT, UNIT, COMMITTEE, LEADER, REGISTRY, INSPECTOR_OF_LANSHAN)) {
            assertThat(Circular.maySee(actor, state())).as(actor.account()).isFalse();
        }
        assertThat(Circular.maySee(INSPECTOR_2, state())).isTrue();
        assertThat(state().told()).isEmpty();

        givenIssued();

        for (Actor actor : List.of(DEPARTMENT, UNIT, REGISTRY)) {
            assertThat(Circular.maySee(actor, state())).as(actor.account()).isTrue();
        }
        for (Actor actor : List.of(COMMITTEE, LEADER, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(Circular.maySee(actor, state())).as(actor.account()).isFalse();
        }
    }

    @Test
    void aCorrectionKeepsWhatItSaidAndTellsWhoeverItConcernedBeforeToo() {
        assertRefused(
                CircularRule.CORRECTED_ONCE_ISSUED,
                () -> circular().correct(INSPECTOR, naming(COURT.organisation()), "有误", NONE, AT));
        givenIssued();
        assertRefused(
                CircularRule.CORRECTION_CHANGES_SOMETHING,
                () -> circular().correct(INSPECTOR, content(Publication.INTERNAL), "有误", NONE, AT));
        assertRefused(
                CircularRule.CIRCULAR_SAYS_WHAT,
                () -> circular().correct(INSPECTOR, naming(COURT.organisation()), " ", NONE, AT));

        given(circular().correct(INSPECTOR, naming(COURT.organisation()), "责任单位有误", NONE, AT));

        assertThat(state().told()).containsExactly(NAMED, UNIT.organisation(), COURT.organisation());
        assertThat(state().earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.content()).isEqualTo(content(Publication.INTERNAL));
            assertThat(earlier.reason()).isEqualTo("责任单位有误");
        });
        assertThat(Circular.maySee(DEPARTMENT, state())).isTrue();
    }

    @Test
    void whoADraftNamedBeforeItWasRevisedIsNotTold() {
        given(circular().revise(INSPECTOR, naming(COURT.organisation()), NONE, AT));
        givenIssued();

        assertThat(state().told()).containsExactly(COURT.organisation(), UNIT.organisation());
        assertThat(Circular.maySee(DEPARTMENT, state())).isFalse();
        assertThat(state().corrections()).isZero();
    }

    @Test
    void isPublicUntilItIsWithdrawn() {
        given(circular().revise(INSPECTOR, content(Publication.PUBLIC), NONE, AT));
        assertThat(Circular.maySee(POLICE, state())).isFalse();
        givenIssued();
        assertThat(Circular.maySee(POLICE, state())).isTrue();

        assertRefused(CircularRule.ONLY_ITS_ISSUER, () -> circular().withdraw(DEPARTMENT, "有误", AT));
        assertRefused(CircularRule.CIRCULAR_SAYS_WHAT, () -> circular().withdraw(INSPECTOR, " ", AT));
        given(circular().withdraw(INSPECTOR, "依据有误", AT));

        assertThat(Circular.maySee(POLICE, state())).isFalse();
        assertThat(Circular.maySee(DEPARTMENT, state())).isTrue();
        assertRefused(CircularRule.WITHDRAWN_ONCE, () -> circular().withdraw(INSPECTOR, "依据有误", AT));
    }

    @Test
    void aWithdrawnDraftIsNeverKnown() {
        given(circular().withdraw(INSPECTOR, "不发", AT));

        assertThat(state().told()).isEmpty();
        assertThat(Circular.maySee(DEPARTMENT, state())).isFalse();
        assertRefused(CircularRule.ISSUED_ONCE, () -> circular().issue(INSPECTOR_2, AT));
    }

    @Test
    void offersWhatMayBeDoneNow() {
        assertThat(circular().actions(INSPECTOR, AT)).containsExactly("revise", "withdraw");
        assertThat(circular().actions(INSPECTOR_2, AT)).containsExactly("revise", "issue", "withdraw");
        givenIssued();
        assertThat(circular().actions(INSPECTOR, AT)).containsExactly("correct", "withdraw");
        assertThat(circular().actions(DEPARTMENT, AT)).isEmpty();
    }
}
