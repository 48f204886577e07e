package org.safetyvalve.accountability.component;

import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.testing.AccessTable;
import org.safetyvalve.starter.testing.People;

/** Who may do what: every endpoint, every role, and records that are somebody else's. */
class AccessTest {
    /** Everybody: one of each role, an agency and a unit that have no part in it, another city's department, a nobody. */
    private static final Set<String> ALL = People.all().keySet();

    private static final String[] DISCIPLINE = {
        "adjudicator", "decision-body", "discipline-inspector", "discipline-registry", "investigator", "review-body"
    };
    private static final String[] DISCIPLINE_BUT_INSPECTOR = {
        "adjudicator", "decision-body", "discipline-registry", "investigator", "review-body"
    };
    private static final String NONE = "";

    private final AccessTable table = new AccessTable();

    @Test
    void everyEndpointAnswersEveryRoleAsItShould() {
        supervisions();
        problems();
        leads();
        readingLogs();
        tracings();
        cases();
        accidents();
        transfers();
        circulars();
        jointInterviews();
        exchanges();
        operators();

        table.walk(service(), People.all());
    }

    /** Read by discipline inspection, absent for the rest. */
    private void seenByDiscipline(String endpoint, String path) {
        table.expect(endpoint, path).gives(200, DISCIPLINE).andGivesTheRest(404, ALL);
    }

    /** A list is there for everybody; what is in it is another matter. */
    private void list(String endpoint, String path) {
        table.expect(endpoint, path).andGivesTheRest(200, ALL);
    }

    private void supervisions() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String group = done("/supervisions/" + supervision + "/inspections", INSPECTOR, SupervisionFlowTest.A_GROUP);
        String visit = done("/inspections/" + group + "/visits", INSPECTOR, SupervisionFlowTest.A_COVERT_VISIT);

        list("GET /supervisions", "/supervisions");
        table.expect(
                        "POST /supervisions",
                        "/supervisions",
                        "{\"campaign\": \"c-1\", \"title\": \"专项\", \"from\": \"2021-03-08\"}")
                .gives(201, "discipline-inspector")
                .andGivesTheRest(403, ALL);
        seenByDiscipline("GET /supervisions/{id}", "/supervisions/" + supervision);
        seenByDiscipline("GET /supervisions/{id}/history", "/supervisions/" + supervision + "/history");
        seenByDiscipline("GET /supervisions/{id}/inspections", "/supervisions/" + supervision + "/inspections");
        table.expect(
                        "POST /supervisions/{id}/inspections",
                        "/supervisions/" + supervision + "/inspections",
                        SupervisionFlowTest.A_GROUP)
                .gives(201, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .andGivesTheRest(404, ALL);
        seenByDiscipline("GET /inspections/{id}", "/inspections/" + group);
        seenByDiscipline("GET /inspections/{id}/history", "/inspections/" + group + "/history");
        seenByDiscipline("GET /inspections/{id}/visits", "/inspections/" + group + "/visits");
        table.expect(
                        "POST /inspections/{id}/visits",
                        "/inspections/" + group + "/visits",
                        SupervisionFlowTest.A_COVERT_VISIT)
                .gives(201, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .andGivesTheRest(404, ALL);
        seenByDiscipline("GET /visits/{id}", "/visits/" + visit);
        seenByDiscipline("GET /visits/{id}/history", "/visits/" + visit + "/history");
        table.expect(
                        "POST /visits/{id}/read-content",
                        "/visits/" + visit + "/read-content",
                        "{\"purpose\": \"supervision\"}")
                .gives(200, DISCIPLINE)
                .andGivesTheRest(404, ALL);
        ofAnInspector("/inspections/{id}", group, "amend", SupervisionFlowTest.AN_AMENDMENT, 422);
        ofAnInspector("/inspections/{id}", group, "dissolve", "{\"reason\": \"完成\"}", 200);
        ofAnInspector("/supervisions/{id}", supervision, "plan", SupervisionFlowTest.A_PLAN.formatted("\"人\""), 200);
        studies(supervision);
        keySupervisions(supervision);
        ofAnInspector("/supervisions/{id}", supervision, "close", "{\"reason\": \"完成\"}", 200);
    }

    private void ofAnInspector(String records, String id, String command, String body, int toTheInspector) {
        table.expect("POST " + records + "/" + command, records.replace("{id}", id) + "/" + command, body)
                .gives(toTheInspector, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .andGivesTheRest(404, ALL);
    }

    /** With a task of the department. */
    private void studies(String supervision) {
        String path = "/special-studies/"
                + done("/supervisions/" + supervision + "/special-studies", INSPECTOR, SupervisionFlowTest.A_STUDY);

        list("GET /special-studies", "/special-studies");
        ofAnInspector("/supervisions/{id}", supervision, "special-studies", SupervisionFlowTest.A_STUDY, 201);
        underADeadline("/special-studies/{id}", path);
    }

    /** Of a hazard, on which the department is asked for a report. */
    private void keySupervisions(String supervision) {
        String aKeyItem =
                SupervisionFlowTest.aKeyItem("hazard", UUID.randomUUID().toString());
        String path =
                "/key-supervisions/" + done("/supervisions/" + supervision + "/key-supervisions", INSPECTOR, aKeyItem);
        done(path + "/commitments", INSPECTOR, SupervisionFlowTest.A_DEMAND);
        String another =
                SupervisionFlowTest.aKeyItem("hazard", UUID.randomUUID().toString());

        list("GET /key-supervisions", "/key-supervisions");
        ofAnInspector("/supervisions/{id}", supervision, "key-supervisions", another, 201);
        keySupervision(path, "commitments", SupervisionFlowTest.A_DEMAND, 200);
        underADeadline("/key-supervisions/{id}", path);
        keySupervision(path, "end", "{\"reason\": \"已整改\"}", 409);
    }

    private void keySupervision(String path, String command, String body, int toTheInspector) {
        table.expect("POST /key-supervisions/{id}/" + command, path + "/" + command, body)
                .gives(toTheInspector, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .gives(403, "department")
                .andGivesTheRest(404, ALL);
    }

    /** What the department has to report and discipline inspection verifies. */
    private void underADeadline(String records, String path) {
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET " + records + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "department")
                    .andGivesTheRest(404, ALL);
        }
        String one = "/commitments/{number}/";
        table.expect("POST " + records + one + "report", path + "/commitments/1/report", "{\"report\": \"已检查\"}")
                .gives(200, "department")
                .gives(403, DISCIPLINE)
                .andGivesTheRest(404, ALL);
        String again = "{\"opinion\": \"x\", \"workingDays\": 5}";
        table.expect("POST " + records + one + "fail-verification", path + "/commitments/1/fail-verification", again)
                .gives(200, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .gives(403, "department")
                .andGivesTheRest(404, ALL);
        table.expect("POST " + records + one + "verify", path + "/commitments/1/verify", "{}")
                .gives(409, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .gives(403, "department")
                .andGivesTheRest(404, ALL);
    }

    /** Fed back to the department, which the importer works for as well without being its voice. */
    private void problems() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String aProblem = "{\"supervision\": \"%s\", \"unit\": \"%s\", \"kind\": \"formalism\", \"summary\": \"走过场\"}"
                .formatted(supervision, DEPARTMENT.organisation());
        String path = "/responsibility-problems/" + done("/responsibility-problems", INSPECTOR, aProblem);
        done(path + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");

        list("GET /responsibility-problems", "/responsibility-problems");
        table.expect("POST /responsibility-problems", "/responsibility-problems", aProblem)
                .gives(201, "discipline-inspector")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /responsibility-problems/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "department")
                    .andGivesTheRest(404, ALL);
        }
        problem(path, "feed-back", "{\"workingDays\": 10}", 409);
        table.expect("POST /responsibility-problems/{id}/rectify", path + "/rectify", "{\"report\": \"已整改\"}")
                .gives(200, "department")
                .gives(403, DISCIPLINE)
                .andGivesTheRest(404, ALL);
        problem(path, "verify", "{}", 200);
        problem(path, "fail-verification", "{\"opinion\": \"x\", \"workingDays\": 5}", 409);
        problem(path, "close", "{}", 200);
    }

    private void problem(String path, String command, String body, int toTheInspector) {
        table.expect("POST /responsibility-problems/{id}/" + command, path + "/" + command, body)
                .gives(toTheInspector, "discipline-inspector")
                .gives(403, DISCIPLINE_BUT_INSPECTOR)
                .gives(403, "department")
                .andGivesTheRest(404, ALL);
    }

    private void leads() {
        String aLead = "{\"source\": \"public-report\", \"district\": \"371102\", \"content\": \"某某违规\"}";
        String path = "/leads/" + done("/leads", INSPECTOR, aLead);

        list("GET /leads", "/leads");
        table.expect("POST /leads", "/leads", aLead).gives(201, DISCIPLINE).andGivesTheRest(403, ALL);
        seenByDiscipline("GET /leads/{id}", path);
        seenByDiscipline("GET /leads/{id}/history", path + "/history");
        table.expect("POST /leads/{id}/read-content", path + "/read-content", "{\"purpose\": \"registration\"}")
                .gives(200, DISCIPLINE)
                .andGivesTheRest(404, ALL);
        table.expect("POST /leads/{id}/register", path + "/register", "{}")
                .gives(403, DISCIPLINE)
                .gives(200, "discipline-registry")
                .andGivesTheRest(404, ALL);
        lead(path, "dispose", "{\"disposition\": \"concluded\"}", 200, "discipline-inspector");
        lead(path, "approve-disposal", "{}", 200, "decision-body");
        lead(path, "return-disposal", "{}", 409, "decision-body");
        lead(path, "recommend-case", "{}", 409, "discipline-inspector");
        lead(path, "merge", "{\"into\": \"%s\"}".formatted(path.substring(7)), 409, "discipline-registry");
        seenByDiscipline("GET /leads/{id}/likely-duplicates", path + "/likely-duplicates");
    }

    private void lead(String path, String command, String body, int toWhoDoesIt, String who) {
        table.expect("POST /leads/{id}/" + command, path + "/" + command, body)
                .gives(403, DISCIPLINE)
                .gives(toWhoDoesIt, who)
                .andGivesTheRest(404, ALL);
    }

    /** Read by an inspector; reviewed by the registry, and by the deciding body once somebody has read it again. */
    private void readingLogs() {
        String aLead = "{\"source\": \"public-report\", \"district\": \"371102\", \"content\": \"某某违规\"}";
        String lead = done("/leads", INSPECTOR, aLead);
        service().post("/leads/" + lead + "/read-content", INSPECTOR, "{\"purpose\": \"disposal\"}");
        String path = "/reading-logs/"
                + read("/reading-logs?matter=" + lead, REGISTRY)
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();

        list("GET /reading-logs", "/reading-logs");
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /reading-logs/{id}" + what, path + what)
                    .gives(200, "discipline-registry", "decision-body")
                    .andGivesTheRest(404, ALL);
        }
        // The deciding body comes first, in the order of their names.
        table.expect("POST /reading-logs/{id}/review", path + "/review", "{\"outcome\": \"in-order\"}")
                .gives(200, "decision-body")
                .gives(409, "discipline-registry")
                .andGivesTheRest(404, ALL);
    }

    private void tracings() {
        String hazard = UUID.randomUUID().toString();
        feed().publish(hazard, Hazards.found());
        feed().publish(hazard, Hazards.classified("major"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !read("/tracings?hazard=" + hazard, INSPECTOR)
                        .path("items")
                        .isEmpty());
        String path = "/tracings/"
                + read("/tracings?hazard=" + hazard, INSPECTOR)
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();

        list("GET /tracings", "/tracings");
        list("GET /hazards/{hazardId}/history", "/hazards/" + hazard + "/history");
        seenByDiscipline("GET /tracings/{id}", path);
        seenByDiscipline("GET /tracings/{id}/history", path + "/history");
        table.expect("POST /tracings/{id}/read-content", path + "/read-content", "{\"purpose\": \"supervision\"}")
                .gives(200, DISCIPLINE)
                .andGivesTheRest(404, ALL);
        table.expect("POST /tracings/{id}/record-chain", path + "/record-chain", """
                        {"links": [{"dutyHolderKind": "enterprise", "organisation": "91371102MA3GJHZ01X", "task": "rectify"}]}""")
                .gives(403, DISCIPLINE)
                .gives(200, "discipline-inspector", "investigator")
                .andGivesTheRest(404, ALL);
        // The investigator may too, but comes after the inspector, in the order of their names.
        table.expect("POST /tracings/{id}/determine", path + "/determine", TracingTest.WITH_THE_UNITS_RECTIFICATION)
                .gives(403, DISCIPLINE)
                .gives(200, "discipline-inspector")
                .gives(409, "investigator")
                .andGivesTheRest(404, ALL);
        table.expect("POST /tracings/{id}/close", path + "/close", "{\"outcome\": \"leads-transferred\"}")
                .gives(403, DISCIPLINE)
                .gives(200, "discipline-inspector")
                .gives(409, "investigator")
                .andGivesTheRest(404, ALL);
    }

    /**
     * A case under investigation, which the deciding body, the registry and the investigator know of alone: to the rest of
     * discipline inspection it does not exist either.
     */
    private void cases() {
        String aLead = "{\"source\": \"public-report\", \"district\": \"371102\", \"content\": \"某某违规\"}";
        String lead = done("/leads", INSPECTOR, aLead);
        done("/leads/" + lead + "/register", REGISTRY, "{}");
        done("/leads/" + lead + "/dispose", INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        done("/leads/" + lead + "/recommend-case", INSPECTOR, "{}");
        String aCase = """
                {"lead": "%s", "accidentCase": false, "facts": "某某失职",
                 "concerned": [{"capacities": ["unit"], "organisation": "u-1"}]}""".formatted(lead);
        String path = "/cases/" + done("/cases", DECISION_BODY, aCase);
        done(path + "/assign", DECISION_BODY, "{\"investigators\": [\"investigator\", \"investigator-2\"]}");
        list("GET /accountability-forms", "/accountability-forms");
        list("GET /four-forms", "/four-forms");
        list("GET /cases", "/cases");
        table.expect("POST /cases", "/cases", aCase).gives(201, "decision-body").andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /cases/{id}" + what, path + what)
                    .gives(200, "decision-body", "discipline-registry", "investigator")
                    .andGivesTheRest(404, ALL);
        }
        ofACase(path, "read-content", "{\"purpose\": \"investigation\"}", 200, 200, 200);
        String outcomes = "{\"outcomes\": [{\"concerned\": \"1\", \"finding\": \"formalism\", \"measures\": []}]}";
        String anotherUnit = "{\"concerned\": [{\"capacities\": [\"unit\"], \"organisation\": \"u-2\"}]}";
        ofACase(path, "add-concerned", anotherUnit, 200, 403, 403);
        ofACase(path, "link-to-accident", "{\"accident\": \"a-1\"}", 200, 403, 403);
        ofACase(path, "assign", "{\"investigators\": [\"investigator-3\"]}", 200, 403, 403);
        ofACase(path, "take-up", "{}", 403, 403, 200);
        ofACase(path, "challenge", "{\"investigator\": \"investigator-3\", \"grounds\": \"x\"}", 200, 409, 409);
        ofACase(path, "decide-challenge", "{\"investigator\": \"investigator-3\", \"upheld\": true}", 409, 403, 403);
        String another = "{\"investigator\": \"investigator-3\", \"successor\": \"investigator-4\"}";
        ofACase(path, "replace", another, 409, 403, 403);
        String found =
                "{\"findings\": [{\"concerned\": \"1\", \"finding\": \"formalism\", \"text\": \"x\"}], \"report\": \"x\"}";
        ofACase(path, "conclude-investigation", found, 403, 403, 409);
        String adjudicator = "{\"adjudicator\": \"adjudicator\", ";
        ofACase(path, "challenge-adjudicator", adjudicator + "\"grounds\": \"x\"}", 409, 409, 409);
        ofACase(path, "decide-adjudicator-challenge", adjudicator + "\"upheld\": true}", 409, 403, 403);
        ofACase(path, "challenge-head", "{\"head\": \"decision-body-2\", \"grounds\": \"x\"}", 200, 409, 409);
        ofACase(path, "decide-head-challenge", "{\"head\": \"decision-body-2\", \"upheld\": true}", 403, 403, 403);
        ofACase(path, "hear", "{\"opinion\": \"x\"}", 403, 403, 403);
        ofACase(path, "return-to-investigation", "{\"reasons\": \"x\"}", 403, 403, 403);
        ofACase(path, "propose", outcomes, 403, 403, 403);
        ofACase(path, "inform", "{\"concerned\": \"1\", \"means\": \"post\", \"notice\": \"x\"}", 403, 403, 409);
        ofACase(path, "hear-defence", "{\"concerned\": \"1\", \"waived\": true, \"statement\": \"x\"}", 403, 403, 409);
        String dead = "{\"concerned\": \"1\", \"cause\": \"deceased\", \"basis\": \"x\"}";
        ofACase(path, "report-unreachable", dead, 403, 403, 409);
        ofACase(path, "approve-unreachable", "{\"concerned\": \"1\"}", 409, 403, 403);
        ofACase(path, "decide", "{}", 409, 403, 403);
        ofACase(path, "review", "{\"result\": \"approved\"}", 403, 403, 403);
        ofACase(path, "take-effect", "{}", 409, 403, 403);
        ofACase(path, "execute", "{\"execution\": \"x\"}", 409, 403, 403);
        ofACase(path, "evaluate", "{\"grade\": \"sound\", \"opinion\": \"x\"}", 403, 409, 403);
        String served = "{\"concerned\": \"1\", \"receivedAt\": \"2026-01-05T01:00:00Z\", \"receipt\": \"x\"}";
        ofACase(path, "serve", served, 403, 409, 403);
        ofACase(path, "appeal", "{\"concerned\": \"1\", \"grounds\": \"x\"}", 403, 409, 403);
        ofACase(path, "decide-appeal", "{\"result\": \"upheld\", \"reasons\": \"x\"}", 409, 403, 403);
    }

    private void ofACase(
            String path, String command, String body, int toTheDecidingBody, int toTheRegistry, int toTheInvestigator) {
        table.expect("POST /cases/{id}/" + command, path + "/" + command, body)
                .gives(toTheDecidingBody, "decision-body")
                .gives(toTheRegistry, "discipline-registry")
                .gives(toTheInvestigator, "investigator")
                .andGivesTheRest(404, ALL);
    }

    /** Reported by the police, of the first unit; a county's, until the city takes it over. */
    private void accidents() {
        String happenedAt = Instant.now().minusSeconds(60).toString();
        String anAccident = """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade",
                 "kind": "other", "happenedAt": "%s", "deaths": 1, "seriousInjuries": 0%s}""";
        String ofTheUnit = anAccident.formatted(happenedAt, ", \"unit\": \"91371102MA3GJHZ01X\"");
        String path = "/accidents/" + done("/accidents", POLICE, ofTheUnit);

        list("GET /accidents", "/accidents");
        table.expect("POST /accidents", "/accidents", anAccident.formatted(happenedAt, ""))
                .gives(201, "agency", "agency-2", "department", "safety-committee")
                .gives(201, "responsible-unit", "responsible-unit-2")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /accidents/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "agency", "department", "leader", "responsible-unit", "safety-committee")
                    .andGivesTheRest(404, ALL);
        }
        accident(path, "supplement", "{\"deaths\": 2, \"seriousInjuries\": 0, \"directLoss\": 0}")
                .gives(200, "agency", "department", "responsible-unit", "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "unit-report", "{}")
                .gives(200, "department")
                .gives(409, "responsible-unit", "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "report-upward", "{\"to\": \"city\"}")
                .gives(200, "department")
                .gives(409, "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "take-over", "{\"reference\": \"日政字〔2026〕3号\"}")
                .gives(200, "leader")
                .andGivesTheRest(404, ALL);
        accident(path, "extend-investigation", "{\"days\": 1, \"reference\": \"日政字〔2026〕4号\"}")
                .gives(200, "leader")
                .andGivesTheRest(404, ALL);
        accident(path, "commission-appraisal", """
                        {"subject": "管道", "appraiser": "省安科院", "reference": "x", "agreedBy": "%s"}""".formatted(
                                LocalDate.now(WorkingDayCalendar.ZONE).plusDays(30)))
                .gives(200, "department", "leader", "safety-committee")
                .andGivesTheRest(404, ALL);
        for (int number = 1; number <= 3; number++) {
            String body = "{\"number\": %d, \"reference\": \"x\"}".formatted(number);
            accident(path, "receive-appraisal", body)
                    .gives(200, "department")
                    .gives(422, "leader", "safety-committee")
                    .andGivesTheRest(404, ALL);
        }
        accident(path, "determine-reporting", "{\"finding\": \"omitted\", \"reference\": \"x\", \"basis\": \"x\"}")
                .gives(200, "department", "leader", "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "submit-investigation", "{\"reference\": \"日事故〔2026〕1号\"}")
                .gives(200, "department")
                .gives(409, "leader", "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "extend-decision", "{\"days\": 1, \"reference\": \"日政字〔2026〕8号\"}")
                .gives(409, "leader")
                .andGivesTheRest(404, ALL);
        accident(path, "close", "{\"reference\": \"日政字〔2026〕9号\"}")
                .gives(200, "leader")
                .andGivesTheRest(404, ALL);
        accident(
                        path,
                        "evaluate",
                        "{\"rectification\": \"carried-out\", \"accountability\": \"carried-out\", \"reference\": \"x\"}")
                .gives(200, "department")
                .gives(409, "leader", "safety-committee")
                .andGivesTheRest(404, ALL);
        accident(path, "publish-evaluation", "{\"reference\": \"x\"}")
                .gives(200, "department")
                .gives(409, "leader", "safety-committee")
                .andGivesTheRest(404, ALL);
    }

    /** Forbidden to everybody who sees it, unless something else is said. */
    private AccessTable.Expectation accident(String path, String command, String body) {
        return table.expect("POST /accidents/{id}/" + command, path + "/" + command, body)
                .gives(403, DISCIPLINE)
                .gives(403, "agency", "department", "leader", "responsible-unit", "safety-committee");
    }

    /** A case on its way from discipline inspection to the police; and a hazard, which is no discipline matter. */
    private void transfers() {
        String toTheCourt = transferTo("rizhao-court", "hazard");
        String path = "/transfers/" + done("/transfers", INSPECTOR, transferTo("rizhao-public-security", "case"));
        String ofAHazard = "/transfers/" + done("/transfers", COMMITTEE, toTheCourt);

        list("GET /transfers", "/transfers");
        table.expect("POST /transfers", "/transfers", toTheCourt)
                .gives(201, "discipline-inspector", "discipline-registry", "safety-committee", "agency")
                .gives(422, "agency-2")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /transfers/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "agency")
                    .andGivesTheRest(404, ALL);
            table.expect("GET /transfers/{id}" + what, ofAHazard + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "safety-committee", "leader", "agency-2")
                    .andGivesTheRest(404, ALL);
        }
        table.expect("POST /transfers/{id}/read-content", path + "/read-content", "{\"purpose\": \"transfer\"}")
                .gives(200, DISCIPLINE)
                .gives(200, "agency")
                .andGivesTheRest(404, ALL);
        ofTheReceiver(path, "accept", "{}", 200);
        ofTheReceiver(path, "return", "{\"basis\": \"x\", \"competentBody\": \"rizhao-court\"}", 409);
        for (String command : new String[] {"send-on", "dispute"}) {
            table.expect("POST /transfers/{id}/" + command, path + "/" + command, "{}")
                    .gives(403, DISCIPLINE)
                    .gives(409, "discipline-inspector", "discipline-registry")
                    .gives(403, "agency")
                    .andGivesTheRest(404, ALL);
        }
        table.expect(
                        "POST /transfers/{id}/designate",
                        path + "/designate",
                        "{\"to\": \"rizhao-court\", \"basis\": \"x\"}")
                .gives(403, DISCIPLINE)
                .gives(403, "agency")
                .andGivesTheRest(404, ALL);
        ofTheReceiver(path, "start-handling", "{}", 200);
        ofTheReceiver(path, "report-result", "{\"resultReference\": \"1\"}", 200);
        table.expect("POST /transfers/{id}/acknowledge", path + "/acknowledge", "{}")
                .gives(403, DISCIPLINE)
                .gives(200, "discipline-inspector")
                .gives(409, "discipline-registry")
                .gives(403, "agency")
                .andGivesTheRest(404, ALL);
    }

    private static String transferTo(String organisation, String kind) {
        return """
                {"subjectKind": "%s", "subject": "subject-1", "to": "%s", "district": "371102", "basis": "监察法第三十四条"}""".formatted(kind, organisation);
    }

    private void ofTheReceiver(String path, String command, String body, int toThePolice) {
        table.expect("POST /transfers/{id}/" + command, path + "/" + command, body)
                .gives(403, DISCIPLINE)
                .gives(toThePolice, "agency")
                .andGivesTheRest(404, ALL);
    }

    /** Of discipline inspection, naming the department and going to the court; and a draft of the committee office. */
    private void circulars() {
        String path = "/circulars/" + done("/circulars", INSPECTOR_2, CircularFlowTest.draft("internal"));
        done(path + "/issue", INSPECTOR, "{}");
        String draft = "/circulars/" + done("/circulars", COMMITTEE, CircularFlowTest.draft("public"));
        String content = CircularFlowTest.content("internal", "rizhao-emergency-bureau", "另一问题");

        list("GET /circulars", "/circulars");
        table.expect("POST /circulars", "/circulars", CircularFlowTest.draft("public"))
                .gives(201, "discipline-inspector", "safety-committee")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /circulars/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "department", "agency-2")
                    .andGivesTheRest(404, ALL);
            table.expect("GET /circulars/{id}" + what, draft + what)
                    .gives(200, "safety-committee")
                    .andGivesTheRest(404, ALL);
        }
        table.expect("POST /circulars/{id}/revise", draft + "/revise", "{\"content\": %s}".formatted(content))
                .gives(200, "safety-committee")
                .andGivesTheRest(404, ALL);
        circular(path, "issue", "{}", 409);
        circular(path, "correct", "{\"content\": %s, \"reason\": \"有误\"}".formatted(content), 200);
        circular(path, "withdraw", "{\"reason\": \"有误\"}", 200);
    }

    private void circular(String path, String command, String body, int toItsIssuer) {
        table.expect("POST /circulars/{id}/" + command, path + "/" + command, body)
                .gives(403, DISCIPLINE)
                .gives(toItsIssuer, "discipline-inspector")
                .gives(403, "department", "agency-2")
                .andGivesTheRest(404, ALL);
    }

    /** Called by discipline inspection and the committee office, of the department and a unit. */
    private void jointInterviews() {
        String path = "/joint-interviews/" + done("/joint-interviews", INSPECTOR, JointInterviewFlowTest.A_CALL);
        String held = JointInterviewFlowTest.held();
        String aCommitment = "{\"organisation\": \"rizhao-emergency-bureau\", \"text\": \"逐户检查\", \"workingDays\": 10}";
        done(held + "/commitments", INSPECTOR, aCommitment);

        list("GET /joint-interviews", "/joint-interviews");
        table.expect("POST /joint-interviews", "/joint-interviews", JointInterviewFlowTest.A_CALL)
                .gives(201, "discipline-inspector", "safety-committee")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history"}) {
            table.expect("GET /joint-interviews/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "safety-committee", "department", "responsible-unit")
                    .andGivesTheRest(404, ALL);
        }
        interview(path, "hold", "{\"attendance\": [], \"minutes\": \"x\"}", 409);
        interview(path, "cancel", "{\"reason\": \"冲突\"}", 200);
        interview(held, "commitments", aCommitment, 200);
        table.expect(
                        "POST /joint-interviews/{id}/commitments/{number}/report",
                        held + "/commitments/1/report",
                        "{\"report\": \"已检查\"}")
                .gives(200, "department")
                .gives(403, DISCIPLINE)
                .gives(403, "safety-committee")
                .andGivesTheRest(404, ALL);
        followedUp(held, "fail-verification", "{\"opinion\": \"x\", \"workingDays\": 5}", 200);
        followedUp(held, "verify", "{}", 409);
        interview(held, "close", "{}", 409);
    }

    private void interview(String path, String command, String body, int toItsConvenor) {
        table.expect("POST /joint-interviews/{id}/" + command, path + "/" + command, body)
                .gives(403, DISCIPLINE)
                .gives(toItsConvenor, "discipline-inspector")
                .gives(403, "safety-committee", "department", "responsible-unit")
                .andGivesTheRest(404, ALL);
    }

    /** The committee office called it too, and comes after the inspector in the order of their names. */
    private void followedUp(String held, String command, String body, int toTheInspector) {
        table.expect(
                        "POST /joint-interviews/{id}/commitments/{number}/" + command,
                        held + "/commitments/1/" + command,
                        body)
                .gives(403, DISCIPLINE)
                .gives(toTheInspector, "discipline-inspector")
                .gives(409, "safety-committee")
                .gives(403, "department")
                .andGivesTheRest(404, ALL);
    }

    /** Between discipline inspection and the committee office. */
    private void exchanges() {
        String path = "/exchanges/" + done("/exchanges", INSPECTOR, ExchangeFlowTest.A_PLAN);
        String held = ExchangeFlowTest.held();
        String agreed = "{\"organisation\": \"rizhao-safety-committee\", \"text\": \"移交台账\", \"workingDays\": 10}";
        done(held + "/commitments", INSPECTOR, agreed);

        list("GET /exchanges", "/exchanges");
        table.expect("POST /exchanges", "/exchanges", ExchangeFlowTest.A_PLAN)
                .gives(201, "discipline-inspector")
                .gives(422, "safety-committee")
                .andGivesTheRest(403, ALL);
        for (String what : new String[] {NONE, "/history", "/agenda"}) {
            table.expect("GET /exchanges/{id}" + what, path + what)
                    .gives(200, DISCIPLINE)
                    .gives(200, "safety-committee")
                    .andGivesTheRest(404, ALL);
        }
        exchange(path, "hold", ExchangeFlowTest.A_RECORD.formatted(""), 409, 409);
        exchange(
                path, "postpone", "{\"to\": \"2099-06-01T01:00:00Z\", \"place\": \"x\", \"reason\": \"冲突\"}", 200, 200);
        exchange(held, "commitments", agreed, 200, 200);
        agreed(held, "report", "{\"report\": \"已移交\"}", 403, 200);
        agreed(held, "fail-verification", "{\"opinion\": \"x\", \"workingDays\": 5}", 200, 409);
        agreed(held, "verify", "{}", 409, 409);
        exchange(held, "close", "{}", 409, 409);
    }

    private void exchange(String path, String command, String body, int toTheInspector, int toTheCommittee) {
        both("POST /exchanges/{id}/" + command, path + "/" + command, body, toTheInspector, toTheCommittee);
    }

    private void agreed(String held, String command, String body, int toTheInspector, int toTheCommittee) {
        both(
                "POST /exchanges/{id}/commitments/{number}/" + command,
                held + "/commitments/1/" + command,
                body,
                toTheInspector,
                toTheCommittee);
    }

    private void both(String endpoint, String path, String body, int toTheInspector, int toTheCommittee) {
        table.expect(endpoint, path, body)
                .gives(403, DISCIPLINE)
                .gives(toTheInspector, "discipline-inspector")
                .gives(toTheCommittee, "safety-committee")
                .andGivesTheRest(404, ALL);
    }

    /** The starter's own: for operators alone. */
    private void operators() {
        table.expect("POST /operator/republish", "/operator/republish")
                .gives(200, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/projections/{name}/rebuild", "/operator/projections/no-such/rebuild")
                .gives(404, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/skips", "/operator/skips", "{}")
                .gives(422, "operator")
                .andGivesTheRest(403, ALL);
    }
}
