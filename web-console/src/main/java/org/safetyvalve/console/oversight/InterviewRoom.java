package org.safetyvalve.console.oversight;

import java.util.List;
import java.util.Map;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.oversight.JointInterview.Summoned;
import org.safetyvalve.console.records.CampaignChoices;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Joint interviews. Who was called is asked for by name: each attended or not, and may commit to something. */
@Component
class InterviewRoom extends Room<JointInterview> {

    private final CampaignChoices campaigns;
    private final OrganisationNames organisations;

    InterviewRoom(CampaignChoices campaigns, OrganisationNames organisations) {
        super(
                RecordKind.INTERVIEW,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<JointInterview>>() {},
                "campaign",
                "organisation",
                "state");
        this.campaigns = campaigns;
        this.organisations = organisations;
    }

    @Override
    protected FormFacts facts(JointInterview interview) {
        List<Choice> called = interview.summoned().stream()
                .map(Summoned::organisation)
                .distinct()
                .map(one -> new Choice(one, organisations.of(one)))
                .toList();
        List<Row> attendance = interview.summoned().stream().map(this::row).toList();
        return new FormFacts(Map.of("committing", called), Map.of("attendance", attendance), Map.of());
    }

    private Row row(Summoned who) {
        return new Row(
                Map.of("organisation", who.organisation(), "office", who.office()),
                organisations.of(who.organisation()) + " · " + who.office(),
                Map.of());
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }
}
