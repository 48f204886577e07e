package org.safetyvalve.console.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The register of sites. An update says all that the register is to say, so its form starts from what is there. */
@Component
class SiteRoom extends Room<Site> {

    private final Codes codes;

    SiteRoom(Codes codes) {
        super(
                RecordKind.SITE,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<SiteItem>>() {},
                "text",
                "district",
                "operator");
        this.codes = codes;
    }

    @Override
    protected boolean hasHistory() {
        return false;
    }

    @Override
    protected FormFacts facts(Site site) {
        if (site.actions().isEmpty()) {
            return FormFacts.NONE;
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "name", site.name(),
                "district", site.district(),
                "operatorUnit", site.operatorUnit(),
                "areaSquareMetres", String.valueOf(site.areaSquareMetres()),
                "businessUnitCount", String.valueOf(site.businessUnitCount())));
        if (site.latitude() != null && site.longitude() != null) {
            values.put("latitude", String.valueOf(site.latitude()));
            values.put("longitude", String.valueOf(site.longitude()));
        }
        if (site.coordinateSystem() != null) {
            values.put("coordinateSystem", site.coordinateSystem());
        }
        List<Choice> districts = Stream.concat(codes.districts().stream(), Stream.of(site.district()))
                .distinct()
                .map(code -> new Choice(code, codes.name("district", code)))
                .toList();
        return new FormFacts(
                Map.of("district", districts),
                Map.of(
                        "businessUnits",
                        site.businessUnits().stream().map(SiteRoom::row).toList()),
                values);
    }

    private static Row row(Site.Business business) {
        Map<String, String> values = new HashMap<>(Map.of("name", business.name()));
        if (business.address() != null) {
            values.put("address", business.address());
        }
        if (business.riskColour() != null) {
            values.put("riskColour", business.riskColour());
        }
        return Row.of(values);
    }
}
