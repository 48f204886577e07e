package org.safetyvalve.console.campaigns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What the forms of campaigns know; a campaign's page is its overview. */
@Component
class CampaignRoom extends Room<CampaignFile> {

    private static final String ALL = "*";
    private static final List<String> KINDS = List.of("special-inspection", "city-wide-drive", "standing-supervision");

    private final Codes codes;

    CampaignRoom(Codes codes) {
        super(
                RecordKind.CAMPAIGN,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<CampaignFile>>() {});
        this.codes = codes;
    }

    @Override
    protected boolean hasPageOfItsOwn() {
        return true;
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(choices(KINDS), Map.of(), Map.of());
    }

    /** The plan as it stands: it is amended whole. A campaign may be of a kind that no other is opened as any more. */
    @Override
    protected FormFacts facts(CampaignFile campaign) {
        List<String> kinds = new ArrayList<>(KINDS);
        if (!kinds.contains(campaign.kind())) {
            kinds.add(campaign.kind());
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "title", campaign.title(),
                "kind", campaign.kind(),
                "districts", lines(campaign.districts()),
                "sectors", lines(campaign.sectors()),
                "from", campaign.from().toString()));
        if (campaign.to() != null) {
            values.put("to", campaign.to().toString());
        }
        List<Row> groups = campaign.groups().stream().map(CampaignRoom::row).toList();
        return new FormFacts(choices(kinds), Map.of("groups", groups), values);
    }

    private static Row row(CampaignFile.Group group) {
        return Row.of(Map.of(
                "id", group.id(),
                "name", group.name(),
                "leader", group.leader(),
                "districts", lines(group.districts()),
                "sectors", lines(group.sectors()),
                "members", lines(group.members())));
    }

    private static String lines(@Nullable List<String> values) {
        return values == null ? "" : String.join("\n", values);
    }

    private Map<String, List<Choice>> choices(List<String> kinds) {
        List<Choice> sectors = new ArrayList<>(List.of(new Choice(ALL, codes.text("filter.all"))));
        codes.sectors().forEach(sector -> sectors.add(new Choice(sector, codes.name("sector", sector))));
        return Map.of(
                "sector-or-all",
                sectors,
                "campaign-kind",
                kinds.stream()
                        .map(kind -> new Choice(kind, codes.name("campaign-kind", kind)))
                        .toList());
    }
}
