package org.safetyvalve.console.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is a major hazard by which standard (判定标准), and which article a measure rests on: published documents, for everybody. */
@Controller
class CriteriaController {

    private static final String MOST = "200";

    private final ServiceClient services;

    CriteriaController(ServiceClient services) {
        this.services = services;
    }

    record Wording(String zh, String en) {}

    record Criterion(String id, String code, Wording summary) {}

    record Catalogue(
            String id,
            List<String> sectors,
            Wording title,
            String issuer,
            String number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Criterion> items) {}

    record LegalBasis(
            String id,
            Wording law,
            Wording article,
            Wording summary,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @GetMapping("/criteria")
    String criteria(
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("on", on);
        query.put("limit", MOST);
        Reading<Page<LegalBasis>> bases =
                services.get(Service.HAZARD, new ParameterizedTypeReference<>() {}, query, "/legal-bases");
        query.put("sector", sector);
        Reading<Page<Catalogue>> catalogues =
                services.get(Service.HAZARD, new ParameterizedTypeReference<>() {}, query, "/criteria");
        model.addAttribute("sector", sector);
        model.addAttribute("on", on);
        model.addAttribute("catalogues", catalogues);
        model.addAttribute("bases", bases);
        return "criteria";
    }
}
