package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.People.CITY;
import static org.safetyvalve.accountability.People.DONGGANG;
import static org.safetyvalve.accountability.People.LANSHAN;
import static org.safetyvalve.accountability.People.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safetyvalve.accountability.cases.FormOfAccountability.LegalSource;
import org.safetyvalve.accountability.cases.FormOfAccountability.Term;
import org.safetyvalve.accountability.cases.FormOfAccountability.Wording;
import org.safetyvalve.accountability.confidentiality.ReversedSealing;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** A county's case of a cadre and a unit, from its filing on. */
final class CaseScene {
    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    static final String COUNTY_BODY = "donggang-discipline";
    static final String CITY_BODY = "rizhao-discipline";
    static final String UNIT = "91371102MA3GJHZ01X";
    static final String BUREAU = "donggang-emergency-bureau";

    static final Actor DECIDER = county("dg-decision", Role.DECISION_BODY);
    static final Actor DECIDER_2 = county("dg-decision-2", Role.DECISION_BODY);
    static final Actor REGISTRAR = county("dg-registry", Role.DISCIPLINE_REGISTRY);
    static final Actor INVESTIGATOR_1 = county("dg-investigator", Role.INVESTIGATOR);
    static final Actor INVESTIGATOR_2 = county("dg-investigator-2", Role.INVESTIGATOR);
    static final Actor INVESTIGATOR_3 = county("dg-investigator-3", Role.INVESTIGATOR);
    static final Actor ADJUDICATOR_1 = county("dg-adjudicator", Role.ADJUDICATOR);
    static final Actor ADJUDICATOR_2 = county("dg-adjudicator-2", Role.ADJUDICATOR);
    static final Actor ADJUDICATOR_3 = county("dg-adjudicator-3", Role.ADJUDICATOR);
    static final Actor ADJUDICATOR_4 = county("dg-adjudicator-4", Role.ADJUDICATOR);
    static final Actor INSPECTOR = county("dg-inspector", Role.DISCIPLINE_INSPECTOR);
    static final Actor COUNTY_REVIEWER = county("dg-review", Role.REVIEW_BODY);
    static final Actor COUNTY_FACTOTUM = county("dg-factotum", Role.values());
    static final Actor REVIEWER = discipline("rz-review", CITY_BODY, CITY, Role.REVIEW_BODY);
    static final Actor CITY_DECIDER = discipline("rz-decision", CITY_BODY, CITY, Role.DECISION_BODY);
    static final Actor CITY_FACTOTUM = discipline("rz-factotum", CITY_BODY, CITY, Role.values());
    /** Another body of the same county, which is no level above. */
    static final Actor NEIGHBOUR = discipline("dg-neighbour", "donggang-inspection-office", DONGGANG, Role.REVIEW_BODY);

    static final Actor OTHER_COUNTY = discipline("ls-factotum", "lanshan-discipline", LANSHAN, Role.values());
    /** Discipline inspection in the bureau that is concerned. */
    static final Actor OF_THE_BUREAU = discipline("bureau-factotum", BUREAU, DONGGANG, Role.values());

    static final Sealing SEALING = new ReversedSealing();
    static final SealedText TEXT = sealed("说过的话");

    private static final LegalSource IN_FORCE = source("2019-09-01", null);
    static final AccountabilityForms FORMS = new AccountabilityForms(
            List.of(
                    form("test/admonition", FormClass.ADMONITION, Capacity.CADRE, null, IN_FORCE),
                    form("test/circular", FormClass.CIRCULAR, Capacity.UNIT, null, IN_FORCE),
                    form(
                            "test/demerit",
                            FormClass.ADMINISTRATIVE_SANCTION,
                            Capacity.PUBLIC_OFFICIAL,
                            List.of(12, 18),
                            IN_FORCE),
                    form(
                            "test/major-demerit",
                            FormClass.ADMINISTRATIVE_SANCTION,
                            Capacity.PUBLIC_OFFICIAL,
                            List.of(18),
                            IN_FORCE),
                    form("test/exempted", FormClass.NO_SANCTION, Capacity.PUBLIC_OFFICIAL, null, IN_FORCE),
                    form("test/warning", FormClass.PARTY_DISCIPLINE, Capacity.PARTY_MEMBER, List.of(12), IN_FORCE),
                    form("test/of-old", FormClass.TALK, Capacity.CADRE, null, source("2010-01-01", "2019-08-31")),
                    form("test/exoneration", FormClass.EXONERATION, Capacity.CADRE, null, IN_FORCE)),
            List.of());

    static final Concerned CADRE =
            new Concerned("1", List.of(Capacity.CADRE, Capacity.PUBLIC_OFFICIAL), BUREAU, sealed("张三，局长"));
    static final Concerned THE_UNIT = new Concerned("2", List.of(Capacity.UNIT), UNIT, null);

    static final List<Outcome.Asked> FAULT = List.of(
            asked("1", FindingKind.FORMALISM, "test/admonition"),
            asked("2", FindingKind.RESPONSIBILITY, "test/circular"));
    static final List<Outcome.Asked> HARDER = List.of(
            new Outcome.Asked("1", FindingKind.FALSIFICATION, List.of(new Measure.Asked("test/demerit", 12))),
            asked("2", FindingKind.RESPONSIBILITY, "test/circular"));
    static final List<Outcome.Asked> EXONERATED = List.of(
            asked("1", FindingKind.DUTY_PERFORMED, "test/exoneration"),
            new Outcome.Asked("2", FindingKind.DUTY_PERFORMED, List.of()));

    private final List<CaseEvent> history = new ArrayList<>();
    private AccidentsOfHazards accidents = hazard -> null;

    static SealedText sealed(String text) {
        return SEALING.seal("case-1", text);
    }

    static Actor county(String account, Role... roles) {
        return discipline(account, COUNTY_BODY, DONGGANG, roles);
    }

    static Actor discipline(String account, String organisation, String district, Role... roles) {
        return person(account, organisation, OrganisationKind.DISCIPLINE_INSPECTION, district, roles);
    }

    static Outcome.Asked asked(String concerned, FindingKind finding, String form) {
        return new Outcome.Asked(concerned, finding, List.of(new Measure.Asked(form, null)));
    }

    private static FormOfAccountability form(
            String id, FormClass kind, Capacity capacity, List<Integer> months, LegalSource source) {
        Term term = months == null ? null : new Term(months);
        return new FormOfAccountability(id, new Wording("方式", "form"), kind, List.of(capacity), term, null, source);
    }

    private static LegalSource source(String from, String to) {
        return new LegalSource(
                new Wording("某条例", "a regulation"),
                new Wording("第八条", "article 8"),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    static Filing filing(Level level) {
        return new Filing(
                "东纪案〔2026〕0012",
                GroundKind.LEAD,
                "lead-1",
                null,
                "hazard-1",
                level,
                level == Level.COUNTY ? COUNTY_BODY : CITY_BODY,
                DONGGANG,
                sealed("事故瞒报"),
                DECIDER.account(),
                NOW);
    }

    static List<CaseEvent> filed(boolean accidentCase) {
        return AccountabilityCase.file(DECIDER, filing(Level.COUNTY), accidentCase, List.of(CADRE, THE_UNIT), NOW);
    }

    static CaseState fold(List<CaseEvent> events) {
        CaseState state = null;
        for (CaseEvent event : events) {
            state = CaseState.fold(state, event);
        }
        return state;
    }

    /** The hazard of the case turns out to have led to an accident. */
    CaseScene withAnAccidentOfItsHazard() {
        accidents = hazard -> "hazard-1".equals(hazard) ? "accident-1" : null;
        return this;
    }

    CaseScene given(List<CaseEvent> events) {
        history.addAll(events);
        return this;
    }

    List<CaseEvent> history() {
        return history;
    }

    CaseState state() {
        return fold(history);
    }

    AccountabilityCase file() {
        return AccountabilityCase.of(state());
    }

    Investigation investigation() {
        return Investigation.of(state());
    }

    Recusal recusal() {
        return Recusal.of(state());
    }

    Deliberation deliberation() {
        return Deliberation.of(state(), FORMS);
    }

    Defences defences() {
        return Defences.of(state());
    }

    ElevatedReview review() {
        return ElevatedReview.of(state(), FORMS);
    }

    Effect effect() {
        return Effect.of(state(), accidents);
    }

    Appeals appeals() {
        return Appeals.of(state());
    }

    List<String> actions(Actor by) {
        return CaseActions.of(state(), by, FORMS, accidents, CALENDAR, NOW);
    }

    static CaseScene ofAnAccident() {
        return new CaseScene().given(filed(true));
    }

    static CaseScene ofNoAccident() {
        return new CaseScene().given(filed(false));
    }

    CaseScene underInvestigation() {
        given(investigation().assign(DECIDER, List.of(INVESTIGATOR_1.account(), INVESTIGATOR_2.account()), NOW));
        given(investigation().takeUp(INVESTIGATOR_1, NOW));
        return given(investigation().takeUp(INVESTIGATOR_2, NOW));
    }

    static List<Finding> findings() {
        return List.of(
                new Finding("1", FindingKind.FORMALISM, TEXT), new Finding("2", FindingKind.RESPONSIBILITY, TEXT));
    }

    CaseScene investigated() {
        underInvestigation();
        return given(investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
    }

    CaseScene heard() {
        return heard(ADJUDICATOR_1, ADJUDICATOR_2);
    }

    private CaseScene heard(Actor one, Actor another) {
        given(deliberation().hear(one, TEXT, NOW));
        return given(deliberation().hear(another, TEXT, NOW));
    }

    CaseScene proposed(List<Outcome.Asked> outcomes) {
        heard();
        return given(deliberation().propose(ADJUDICATOR_1, outcomes, TEXT, NOW));
    }

    /** After an appeal: by adjudicators who have not heard it before. */
    CaseScene proposedAgain(List<Outcome.Asked> outcomes) {
        heard(ADJUDICATOR_3, ADJUDICATOR_4);
        return given(deliberation().propose(ADJUDICATOR_3, outcomes, TEXT, NOW));
    }

    /** Each for whom a measure is proposed is informed of it and waives his defence, unless he has done so before. */
    CaseScene answered() {
        for (String concerned : defences().missing()) {
            given(defences().inform(INVESTIGATOR_1, concerned, NoticeMeans.IN_PERSON, NOW, TEXT, NOW));
            given(defences().hear(INVESTIGATOR_1, concerned, true, TEXT, null, null, NOW));
        }
        return this;
    }

    CaseScene decided() {
        proposed(FAULT).answered();
        return given(deliberation().decide(DECIDER, null, null, NOW));
    }

    CaseScene inEffect() {
        return given(effect().takeEffect(DECIDER, NOW));
    }
}
