package org.safetyvalve.console.accidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.CampaignChoices;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Accidents. A supplement starts from the figures that are known. */
@Component
class AccidentRoom extends Room<Accident> {

    private final CampaignChoices campaigns;

    AccidentRoom(CampaignChoices campaigns) {
        super(
                RecordKind.ACCIDENT,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Accident>>() {},
                "state",
                "grade",
                "unit",
                "campaign",
                "hazard");
        this.campaigns = campaigns;
    }

    @Override
    protected FormFacts facts(Accident accident) {
        Accident.Toll toll = accident.toll();
        Map<String, String> known = new HashMap<>();
        known.put("deaths", String.valueOf(toll.deaths()));
        known.put("seriousInjuries", String.valueOf(toll.seriousInjuries()));
        known.put("directLoss", String.valueOf(toll.directLoss()));
        Objects.requireNonNullElse(accident.appraisals(), List.<Accident.Appraisal>of()).stream()
                .filter(one -> one.receivedAt() == null)
                .findFirst()
                .ifPresent(one -> known.put("number", String.valueOf(one.number())));
        return new FormFacts(Map.of(), Map.of(), known);
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }
}
