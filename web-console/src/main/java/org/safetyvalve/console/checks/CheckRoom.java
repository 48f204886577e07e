package org.safetyvalve.console.checks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Checks: the list, and one with its results and the hazards that came of it. */
@Component
class CheckRoom extends Room<Check> {

    private final CheckDesk checks;
    private final ChecklistDesk checklists;

    CheckRoom(CheckDesk checks, ChecklistDesk checklists) {
        super(
                RecordKind.CHECK,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<CheckItem>>() {},
                "campaign",
                "group",
                "unit",
                "site");
        this.checks = checks;
        this.checklists = checklists;
    }

    @Override
    protected boolean hasHistory() {
        return false;
    }

    @Override
    protected void tell(Check check, Model page) {
        Optional<CheckDesk.Campaign> campaign =
                checks.campaign(check.campaign()).optional();
        page.addAttribute("campaign", campaign.map(CheckDesk.Campaign::title).orElse(check.campaign()));
        page.addAttribute("group", campaign.map(one -> one.group(check.group())).orElse(check.group()));
        if (check.site() != null) {
            page.addAttribute("siteName", checks.siteName(check.site()));
        }
        Map<String, Checklist.Item> asked = checklists
                .find(check.checklist(), check.checklistVersion())
                .optional()
                .map(list -> list.items().stream().collect(Collectors.toMap(Checklist.Item::code, Function.identity())))
                .orElse(Map.of());
        page.addAttribute("asked", asked);
    }
}
