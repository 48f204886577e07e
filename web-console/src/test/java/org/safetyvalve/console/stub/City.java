package org.safetyvalve.console.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.safetyvalve.contracts.EventCatalogue;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The four services and the identity provider, answering by their contracts; histories are the contract's golden samples. */
public final class City implements AutoCloseable {

    public static final String HAZARD = "6f1d0c52-8f0a-5b6e-9d3c-2b7a41c0e811";

    /** As hazard-service writes one, its last character the check of the others. */
    public static final String RECEIPT = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK";

    private static final JsonMapper JSON = JsonMapper.shared();

    public final StubIdentity identity = new StubIdentity();
    public final StubService hazard = new StubService();
    public final StubService accountability = new StubService();
    public final StubService notification = new StubService();
    public final StubService reporting = new StubService();

    public City() {
        reset();
    }

    /** Everything is up and as in the files. */
    public void reset() {
        hazard.on("/campaigns", "hazard-campaigns.json")
                .on("/hazards", "hazards.json")
                .on("/hazards/" + HAZARD, "hazard.json")
                .on("/sites/guojiahuzi-auto-city", "site.json")
                .on("/units", "units.json")
                .on("/public/board", "board.json")
                .on("POST", "/public/reports", 201, "{\"receipt\":\"" + RECEIPT + "\"}")
                .on("POST", "/public/reports/standing", 200, StubService.resource("standing.json"))
                .on("POST", "/public/reports/supplements", 200, StubService.resource("standing.json"))
                .on("/units/91371102MA3GJHZ01X", "unit.json")
                .on("/units/donggang-auto-market", "unit-merged.json")
                .on("/sites", "sites.json")
                .on("/criteria", "criteria.json")
                .on("/legal-bases", "legal-bases.json")
                .on("/campaigns/rizhao-2021-spring", "hazard-campaign.json")
                .on("/checklists", "checklists.json")
                .on("/checklists/auto-market-fire/versions/2", "checklist.json")
                .on("/checks", "checks.json")
                .on("/checks/ck-1", "check.json")
                .on("/look-backs", "look-backs.json")
                .on("/look-backs/lb-1", "look-back.json")
                .on("/import-mappings/m-2", "import-mapping.json")
                .on("/import-mappings", "import-mappings.json")
                .on("GET", "/imports", 200, "{\"items\":[" + StubService.resource("import.json") + "],\"next\":null}")
                .on("/imports/i-1", "import.json")
                .on("/imports/i-1/errors", "import-errors.json")
                .on(
                        "GET",
                        "/hazards/" + HAZARD + "/history",
                        200,
                        history(
                                "hazard-found",
                                "hazard-classified",
                                "hazard-listed",
                                "responsibility-assigned",
                                "interim-control-ordered",
                                "rectification-ordered",
                                "rectification-planned",
                                "rectification-plan-approved",
                                "extension-granted"));
        accountability
                .on(
                        "GET",
                        "/hazards/" + HAZARD + "/history",
                        200,
                        history("responsibility-tracing-opened", "case-referred", "transfer-accepted"))
                .on("/responsibility-problems", "problems.json")
                .on("/responsibility-problems/p-1", "problem.json")
                .on(
                        "GET",
                        "/responsibility-problems/p-1/history",
                        200,
                        history("responsibility-problem-found", "responsibility-problem-fed-back"))
                .on("/transfers", "transfers.json")
                .on("/transfers/t-1", "transfer.json")
                .on("GET", "/transfers/t-1/history", 200, history("case-referred", "transfer-returned"))
                .on("/tracings", "tracings.json")
                .on("/tracings/r-1", "tracing.json")
                .on("GET", "/tracings/r-1/history", 200, history("responsibility-tracing-opened"))
                .on("/leads", "leads.json")
                .on("/leads/l-1", "lead.json")
                .on("/leads/l-2", "lead-proposed.json")
                .on("GET", "/leads/l-1/history", 200, history("lead-received"))
                .on("GET", "/leads/l-2/history", 200, history("lead-disposal-proposed"))
                .on("/tracings/r-2", "tracing-of-accident.json")
                .on("GET", "/tracings/r-2/history", 200, history("accident-responsibility-tracing-opened"))
                .on("/accountability-forms", "accountability-forms.json")
                .on("/cases", "cases.json")
                .on("/cases/c-1", "case.json")
                .on(
                        "GET",
                        "/cases/c-1/history",
                        200,
                        history("case-opened", "case-investigated", "decision-proposed", "decision-reviewed"))
                .on("/accidents", "accidents.json")
                .on("/accidents/a-1", "accident.json")
                .on(
                        "GET",
                        "/accidents/a-1/history",
                        200,
                        history("accident-reported", "accident-regraded", "accident-report-late"))
                .on("/accidents/a-2", "accident-closed.json")
                .on(
                        "GET",
                        "/accidents/a-2/history",
                        200,
                        history(
                                "accident-appraisal-received",
                                "accident-reporting-determined",
                                "accident-closed",
                                "accident-evaluated"))
                .on("/circulars", "circulars.json")
                .on("/circulars/ci-1", "circular.json")
                .on("GET", "/circulars/ci-1/history", 200, history("circular-issued", "circular-corrected"))
                .on("/joint-interviews", "interviews.json")
                .on("/joint-interviews/ji-1", "interview.json")
                .on("GET", "/joint-interviews/ji-1/history", 200, history("joint-interview-called", "commitment-made"))
                .on("/exchanges", "exchanges.json")
                .on("/exchanges/ex-1", "exchange.json")
                .on("/exchanges/ex-1/agenda", "agenda.json")
                .on("GET", "/exchanges/ex-1/history", 200, history("exchange-planned"))
                .on("/reading-logs", "reading-logs.json")
                .on("/reading-logs/rl-1", "reading-log.json")
                .on("GET", "/reading-logs/rl-1/history", 200, history("confidential-content-read"));
        supervision();
        notification.on("/inbox", "inbox.json").on("GET", "/inbox/unread", 200, "{\"unread\":3}");
        reporting
                .on("/campaigns", "campaigns.json")
                .on("/campaigns/rizhao-2021-spring/overview", "overview.json")
                .on("/campaigns/rizhao-2021-spring/charts", "charts.json");
    }

    private void supervision() {
        String supervision = "/supervisions/rizhao-2021-spring-supervision";
        String group = "/inspections/rizhao-2021-spring-group-07";
        accountability
                .on("/supervisions", "supervisions.json")
                .on(supervision, "supervision.json")
                .on("GET", supervision + "/history", 200, history("supervision-opened", "supervision-planned"))
                .on(supervision + "/inspections", "inspections.json")
                .on(group, "inspection.json")
                .on("GET", group + "/history", 200, history("inspection-opened", "inspection-amended"))
                .on(group + "/visits", "visits.json")
                .on("/visits/v-1", "visit.json")
                .on("GET", "/visits/v-1/history", 200, history("visit-recorded"))
                .on("/special-studies", "special-studies.json")
                .on("/special-studies/st-1", "special-study.json")
                .on("GET", "/special-studies/st-1/history", 200, history("special-study-recorded", "commitment-made"))
                .on("/key-supervisions", "key-supervisions.json")
                .on("/key-supervisions/ks-1", "key-supervision.json")
                .on("GET", "/key-supervisions/ks-1/history", 200, history("key-supervision-opened"))
                .on("/leads/l-1/likely-duplicates", "likely-duplicates.json")
                .on("/leads/l-2/likely-duplicates", "likely-duplicates.json");
    }

    /** A page of a history, made of the contract's samples. */
    public static String history(String... names) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        for (String name : names) {
            JsonNode sample = sample(name);
            ObjectNode item = items.addObject();
            item.set("id", sample.get("id"));
            item.put("name", name);
            item.set("subject", sample.get("subject"));
            item.put("sequence", Integer.parseInt(sample.get("sequence").asString()));
            item.set("recordedAt", sample.get("time"));
            item.set("classification", sample.get("dataclassification"));
            item.set("body", sample.get("data"));
        }
        page.putNull("next");
        return page.toString();
    }

    private static JsonNode sample(String name) {
        try (InputStream sample = EventCatalogue.class.getResourceAsStream("/samples/" + name + ".v1.json")) {
            return JSON.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<StubService> services() {
        return List.of(hazard, accountability, notification, reporting);
    }

    /** Tells a console where everything is. */
    public void tell(DynamicPropertyRegistry registry) {
        registry.add("safetyvalve.console.services.hazard", hazard::uri);
        registry.add("safetyvalve.console.services.accountability", accountability::uri);
        registry.add("safetyvalve.console.services.notification", notification::uri);
        registry.add("safetyvalve.console.services.reporting", reporting::uri);
        registry.add("safetyvalve.console.identity.issuer", identity::uri);
        registry.add("safetyvalve.console.identity.client-secret", () -> "secret");
    }

    @Override
    public void close() {
        services().forEach(StubService::close);
        identity.close();
    }
}
