package org.safetyvalve.console.supervisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.CampaignChoices;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Supervisions. A plan is amended from what it says now. */
@Component
class SupervisionRoom extends Room<Supervision> {

    private static final String FEW = "20";

    private final ServiceClient services;
    private final CampaignChoices campaigns;

    SupervisionRoom(ServiceClient services, CampaignChoices campaigns) {
        super(
                RecordKind.SUPERVISION,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Supervision>>() {},
                "campaign");
        this.services = services;
        this.campaigns = campaigns;
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }

    @Override
    protected FormFacts facts(Supervision supervision) {
        Supervision.Plan plan = supervision.plan();
        if (plan == null) {
            return FormFacts.NONE;
        }
        Map<String, String> values = new HashMap<>();
        values.put("plan.aims", String.join("\n", plan.aims()));
        values.put("plan.focusUnits", String.join("\n", plan.focusUnits()));
        values.put("plan.focusDistricts", String.join("\n", plan.focusDistricts()));
        Map<String, List<Row>> rows = new HashMap<>();
        rows.put(
                "plan.periods",
                plan.periods().stream().map(SupervisionRoom::row).toList());
        rows.put("plan.bodies", plan.bodies().stream().map(SupervisionRoom::row).toList());
        Supervision.Taskforce taskforce = plan.taskforce();
        if (taskforce != null) {
            values.put("plan.taskforce.head.account", taskforce.head().account());
            values.put("plan.taskforce.head.organisation", taskforce.head().organisation());
            rows.put("plan.taskforce.members", rows(taskforce.members()));
        }
        return new FormFacts(Map.of(), rows, values);
    }

    private static Row row(Supervision.Period period) {
        return Row.of(Map.of(
                "name", period.name(),
                "from", period.from().toString(),
                "to", period.to().toString()));
    }

    private static Row row(Supervision.Body body) {
        return Row.of(Map.of("organisation", body.organisation(), "kind", body.kind()));
    }

    static List<Row> rows(List<Person> people) {
        return people.stream()
                .map(one -> Row.of(Map.of("account", one.account(), "organisation", one.organisation())))
                .toList();
    }

    @Override
    protected void tell(Supervision supervision, Model page) {
        page.addAttribute(
                "groups",
                services.getAll(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<Inspection>>() {},
                        RecordKind.SUPERVISION.path() + "/{id}/inspections",
                        supervision.id()));
        Map<String, @Nullable String> under = Map.of("supervision", supervision.id(), "limit", FEW);
        page.addAttribute(
                "studies",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<SpecialStudy>>() {},
                        under,
                        RecordKind.SPECIAL_STUDY.path()));
        page.addAttribute(
                "followed",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<KeySupervision>>() {},
                        under,
                        RecordKind.KEY_SUPERVISION.path()));
    }
}
