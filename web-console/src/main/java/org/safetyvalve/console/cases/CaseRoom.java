package org.safetyvalve.console.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.cases.CaseFile.AdjudicatorChallenge;
import org.safetyvalve.console.cases.CaseFile.Challenge;
import org.safetyvalve.console.cases.CaseFile.Concerned;
import org.safetyvalve.console.cases.CaseFile.HeadChallenge;
import org.safetyvalve.console.cases.CaseFile.Hearing;
import org.safetyvalve.console.cases.CaseFile.Investigator;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Accountability cases. Their forms know who is concerned, who investigates, and which forms of accountability there are for whom. */
@Component
class CaseRoom extends Room<CaseFile> {

    private static final Set<String> DECIDE_OUTCOMES = Set.of("propose", "decide", "review");

    private final FormsOfAccountability forms;
    private final Codes codes;
    private final OrganisationNames organisations;

    CaseRoom(FormsOfAccountability forms, Codes codes, OrganisationNames organisations) {
        super(
                RecordKind.CASE,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<CaseSummary>>() {},
                "state",
                "lead",
                "tracing",
                "hazard");
        this.forms = forms;
        this.codes = codes;
        this.organisations = organisations;
    }

    @Override
    protected FormFacts facts(CaseFile file) {
        boolean outcomes = file.actions().stream().anyMatch(DECIDE_OUTCOMES::contains);
        List<FormsOfAccountability.Form> inForce = outcomes ? forms.inForce() : List.of();
        return new FormFacts(
                Map.of(
                        "concerned",
                        file.concerned().stream()
                                .map(one -> new Choice(one.id(), name(one)))
                                .toList(),
                        "investigating",
                        accounts(file.investigators().stream()
                                .filter(one -> !one.isOff())
                                .map(Investigator::account)),
                        "challenged",
                        accounts(file.challenges().stream()
                                .filter(one -> one.upheld() == null)
                                .map(Challenge::investigator)),
                        "adjudicating",
                        accounts(file.hearings().stream().map(Hearing::adjudicator)),
                        "challenged-adjudicator",
                        accounts(file.adjudicatorChallenges().stream()
                                .filter(one -> one.upheld() == null)
                                .map(AdjudicatorChallenge::adjudicator)),
                        "challenged-head",
                        accounts(headChallenges(file)
                                .filter(one -> one.upheld() == null)
                                .map(HeadChallenge::head))),
                Map.of(
                        "findings",
                        file.concerned().stream().map(this::row).toList(),
                        "outcomes",
                        file.concerned().stream()
                                .map(one -> new Row(
                                        Map.of("concerned", one.id()),
                                        name(one),
                                        Map.of(
                                                "accountability-form",
                                                forms.of(inForce, Set.copyOf(one.capacities())),
                                                "months-of-a-form",
                                                forms.terms(inForce, Set.copyOf(one.capacities())))))
                                .toList()),
                Map.of());
    }

    private static Stream<HeadChallenge> headChallenges(CaseFile file) {
        return Objects.requireNonNullElse(file.headChallenges(), List.<HeadChallenge>of()).stream();
    }

    private static List<Choice> accounts(Stream<String> accounts) {
        return accounts.map(account -> new Choice(account, account)).toList();
    }

    private Row row(Concerned one) {
        return new Row(Map.of("concerned", one.id()), name(one), Map.of());
    }

    @Override
    protected void tell(CaseFile file, Model page) {
        page.addAttribute("who", new Names(file));
    }

    /** What to call one who is concerned: the number in the case, as what, of which organisation, and the name if it was opened. */
    private String name(Concerned one) {
        List<String> capacities = one.capacities().stream()
                .map(capacity -> codes.name("capacity", capacity))
                .toList();
        String known =
                codes.text("cases.one", one.id(), String.join("、", capacities), organisations.of(one.organisation()));
        return one.name() == null ? known : known + " · " + one.name();
    }

    /** For the page: the name of whoever has this number. */
    public final class Names {
        private final CaseFile file;

        Names(CaseFile file) {
            this.file = file;
        }

        public String of(String id) {
            return file.concerned().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(CaseRoom.this::name)
                    .orElse(id);
        }
    }
}
