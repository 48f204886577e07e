package org.safetyvalve.quickstart.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyvalve.quickstart.campaign.Stories.MajorHazard;

/** Loads the 11 major hazards, each with its whole history, and the auto city with its businesses. */
final class MajorHazards {

    private final ReferenceCampaign campaign;
    private final URI service;

    MajorHazards(ReferenceCampaign campaign) {
        this.campaign = campaign;
        this.service = campaign.endpoints().hazard();
    }

    void load() {
        String site = registerAutoCity();
        List<Runnable> histories = new ArrayList<>();
        for (MajorHazard hazard : Stories.majorHazards()) {
            histories.add(() -> load(hazard, hazard.site() == null ? null : site));
        }
        campaign.atOnce("重大隐患 major hazards", histories);
    }

    private String registerAutoCity() {
        List<Map<String, String>> businesses = AutoCity.businesses().stream()
                .map(business ->
                        Map.of("name", business.name(), "address", business.address(), "riskColour", business.colour()))
                .toList();
        return campaign.command(
                "site-auto-city",
                People.DEPARTMENT,
                service.resolve("/sites"),
                Body.of("id", "guojiahuzi-auto-city")
                        .and("name", AutoCity.NAME)
                        .and("district", "371102")
                        .and("areaSquareMetres", AutoCity.SQUARE_METRES)
                        .and("latitude", 35.4412)
                        .and("longitude", 119.4687)
                        .and("operatorUnit", AutoCity.OPERATOR)
                        .and("businessUnits", businesses)
                        .and("occurredAt", campaign.days().at(89, 10, 0)));
    }

    private void load(MajorHazard hazard, @org.jspecify.annotations.Nullable String site) {
        String step = "hazard-" + hazard.key() + "-";
        String id = campaign.command(
                step + "found",
                People.INSPECTOR,
                service.resolve("/hazards"),
                MajorHazardHistory.found(hazard, ReferenceCampaign.ID, site, campaign.days()));
        for (Step next : MajorHazardHistory.of(hazard, campaign.days())) {
            campaign.command(
                    step + next.name(),
                    next.account(),
                    service.resolve("/hazards/" + id + "/" + next.command()),
                    next.body());
        }
    }
}
