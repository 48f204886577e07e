package org.safetyvalve.console.oversight;

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
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Circulars. A revision or correction starts from what the circular says now. */
@Component
class CircularRoom extends Room<Circular> {

    private final CampaignChoices campaigns;

    CircularRoom(CampaignChoices campaigns) {
        super(
                RecordKind.CIRCULAR,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Circular>>() {},
                "campaign",
                "organisation",
                "issuer",
                "state");
        this.campaigns = campaigns;
    }

    @Override
    protected FormFacts facts(Circular circular) {
        Circular.Content content = circular.content();
        Map<String, String> values = new HashMap<>();
        values.put("content.reference", content.reference());
        values.put("content.title", content.title());
        values.put("content.text", content.text());
        values.put("content.addressees", String.join("\n", content.addressees()));
        values.put("content.publication", content.publication());
        putIfKnown(values, "content.campaign", content.campaign());
        List<Row> named = content.named().stream().map(CircularRoom::row).toList();
        return new FormFacts(campaigns.asChoices(), Map.of("content.named", named), values);
    }

    private static Row row(Circular.Named named) {
        Map<String, String> values = new HashMap<>(Map.of("organisation", named.organisation()));
        putIfKnown(values, "kind", named.kind());
        putIfKnown(values, "id", named.id());
        putIfKnown(values, "words", named.words());
        return Row.of(values);
    }

    private static void putIfKnown(Map<String, String> values, String path, @Nullable String value) {
        if (value != null) {
            values.put(path, value);
        }
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }
}
