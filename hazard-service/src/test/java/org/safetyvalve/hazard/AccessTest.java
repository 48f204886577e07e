package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.OTHER_CITY;
import static org.safetyvalve.hazard.hazards.People.OTHER_UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;
import static org.safetyvalve.starter.domain.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safetyvalve.hazard.checks.Check;
import org.safetyvalve.hazard.checks.Draw;
import org.safetyvalve.hazard.checks.LookBack;
import org.safetyvalve.hazard.checks.messaging.CheckDefinition;
import org.safetyvalve.hazard.checks.messaging.LookBackDefinition;
import org.safetyvalve.hazard.hazards.People;
import org.safetyvalve.hazard.reports.Receipt;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Photos;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.security.OpenEndpoints;
import org.safetyvalve.starter.testing.Endpoints;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.DerivedId;

/** Who may do what: every endpoint, for every role, on what is its own, on what is somebody else's and on what is not. */
class AccessTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Who sees a closed hazard of the unit; an agency would if it were assigned to it, an operator never. */
    private static final Set<Role> SIGHTED = without(EVERYBODY, AGENCY, OPERATOR);

    private static final Set<Role> AUTHORITIES = EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE);
    private static final Set<Role> UNITS = EnumSet.of(RESPONSIBLE_UNIT, AGENCY, DEPARTMENT);
    private static final Set<Role> COMMITTEE_ALONE = EnumSet.of(SAFETY_COMMITTEE);
    private static final Set<Role> REGISTRARS = EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE, SAFETY_INSPECTOR, IMPORTER);

    /** Who sees a look-back on the city: whoever sees all of its hazards. */
    private static final Set<Role> OVERSEERS = without(EVERYBODY, AGENCY, OPERATOR, RESPONSIBLE_UNIT);

    /** A department of another sector. */
    private static final Actor FIRE_BRIGADE = People.actor(
            "fire-brigade",
            "rizhao-fire-brigade",
            OrganisationKind.INDUSTRY_DEPARTMENT,
            "371100",
            Set.of("fire-safety"),
            DEPARTMENT);

    private static final String TEXT = "理由";
    private static final Map<String, Object> MAPPING =
            Map.of("source", TEXT, "columns", Map.of("隐患", "title"), "values", Map.of("level", Map.of("A", "major")));

    /** What is open to anyone, without a token. */
    private static final Set<String> ANYONE = Set.of(
            "POST /public/reports",
            "POST /public/reports/standing",
            "POST /public/reports/supplements",
            "GET /public/board");

    private static String closed;
    private static String assigned;
    private static String foreign;
    private static String foreignUnit;
    private static String foreignSite;
    private static String site;
    private static String campaign;
    private static String importId;
    private static String mapping;
    private static String photo;
    private static String receipt;
    private static String reported;
    private static String openCampaign;
    private static String checklist;
    private static String check;
    private static String foreignCheck;
    private static String lookBack;
    private static String foreignLookBack;

    /**
     * One endpoint.
     *
     * @param allowed roles that its rules are asked for
     * @param answer what those roles are answered
     * @param sighted roles that see the record; for others it is absent
     */
    private record Row(String endpoint, Object body, Set<Role> allowed, int answer, Set<Role> sighted) {}

    private static Row command(String verb, Object body, Set<Role> allowed) {
        return new Row("POST /hazards/{id}/" + verb, body, allowed, 409, SIGHTED);
    }

    private static List<Row> table() {
        Map<String, Object> because = Map.of("reason", TEXT);
        Map<String, Object> to = Map.of("unit", UNIT_ID, "basis", TEXT);
        Map<String, Object> back = Map.of("legalBasis", TEXT, "competentBody", "another-body");
        Map<String, Object> measure = Map.of("measure", "seal", "legalBasis", TEXT);
        Map<String, Object> opinion = Map.of("opinion", TEXT);
        return List.of(
                command("classify", Map.of("level", "general", "basis", TEXT), AUTHORITIES),
                command("reject", because, AUTHORITIES),
                command("upgrade", Map.of("basis", TEXT, "wholeJudgement", true), AUTHORITIES),
                command("propose-downgrade", because, AUTHORITIES),
                command("approve-downgrade", Map.of(), AUTHORITIES),
                command("assign", to, AUTHORITIES),
                command("accept-assignment", Map.of(), UNITS),
                command("return-assignment", back, UNITS),
                command("dispute", back, EnumSet.of(RESPONSIBLE_UNIT, AGENCY, DEPARTMENT, SAFETY_COMMITTEE)),
                command("designate", to, COMMITTEE_ALONE),
                command("order-interim-control", measure, AUTHORITIES),
                command(
                        "extend-interim-control",
                        Map.of("reason", TEXT, "approvalNo", "1", "noticeNo", "1"),
                        AUTHORITIES),
                command("lift-interim-control", because, AUTHORITIES),
                command("list", Map.of("level", "city", "number", "1"), COMMITTEE_ALONE),
                command("urge", Map.of("number", "1", "demand", TEXT), COMMITTEE_ALONE),
                command("publish-listing", Map.of("publication", TEXT), COMMITTEE_ALONE),
                command("order-enforcement", measure, AUTHORITIES),
                command("order-rectification", Map.of("requirements", TEXT, "workingDays", 5), AUTHORITIES),
                command("plan", Map.of("measures", TEXT), UNITS),
                command("approve-plan", Map.of(), AUTHORITIES),
                command("return-plan", because, AUTHORITIES),
                command("request-extension", Map.of("until", "2099-01-01T00:00:00Z", "reason", TEXT), UNITS),
                command("grant-extension", because, AUTHORITIES),
                command("refuse-extension", because, AUTHORITIES),
                command("report-progress", Map.of("summary", TEXT), UNITS),
                command("complete", Map.of("summary", TEXT), UNITS),
                command("verify", opinion, AUTHORITIES),
                command("fail-verification", Map.of("opinion", TEXT, "workingDays", 5), AUTHORITIES),
                command("delist", because, COMMITTEE_ALONE),
                command("close", because, AUTHORITIES),
                command("reopen", because, EnumSet.of(SAFETY_INSPECTOR, DEPARTMENT, SAFETY_COMMITTEE)),
                new Row(
                        "POST /hazards/{id}/merge",
                        Map.of("into", "ASSIGNED", "reason", TEXT),
                        AUTHORITIES,
                        409,
                        SIGHTED),
                new Row("GET /hazards/{id}", null, SIGHTED, 200, SIGHTED),
                new Row("GET /hazards/{id}/history", null, SIGHTED, 200, SIGHTED),
                new Row("GET /hazards/{id}/history/proof", null, SIGHTED, 200, SIGHTED),
                new Row("GET /hazards/{id}/responsibility", null, SIGHTED, 200, SIGHTED),
                new Row("GET /criteria", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /legal-bases", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /hazards/{id}/likely-duplicates", null, SIGHTED, 200, SIGHTED),
                new Row("GET /hazards/{id}/evidence", null, SIGHTED, 200, SIGHTED),
                new Row("GET /hazards/{id}/evidence/{file}", null, SIGHTED, 200, SIGHTED),
                new Row(
                        "POST /evidence",
                        "photo",
                        EnumSet.of(SAFETY_INSPECTOR, DEPARTMENT, SAFETY_COMMITTEE, RESPONSIBLE_UNIT, IMPORTER, AGENCY),
                        201,
                        EVERYBODY),
                new Row(
                        "POST /public/reports",
                        Map.of("description", TEXT, "address", TEXT, "district", "371102"),
                        EVERYBODY,
                        201,
                        EVERYBODY),
                new Row("POST /public/reports/standing", Map.of("receipt", "RECEIPT"), EVERYBODY, 200, EVERYBODY),
                new Row(
                        "POST /public/reports/supplements",
                        Map.of("receipt", "RECEIPT", "text", TEXT),
                        EVERYBODY,
                        200,
                        EVERYBODY),
                new Row("GET /public/board", null, EVERYBODY, 200, EVERYBODY),
                new Row(
                        "GET /hazards/{id}/report",
                        null,
                        EnumSet.of(DEPARTMENT),
                        200,
                        without(EVERYBODY, RESPONSIBLE_UNIT, AGENCY, OPERATOR)),
                new Row(
                        "POST /hazards/{id}/report/read-contact",
                        because,
                        EnumSet.of(DEPARTMENT),
                        200,
                        without(EVERYBODY, RESPONSIBLE_UNIT, AGENCY, OPERATOR)),
                new Row("GET /hazards", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /hazards.csv", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /hazards.xlsx", null, EVERYBODY, 200, EVERYBODY),
                new Row(
                        "POST /hazards",
                        Map.of(
                                "title",
                                TEXT,
                                "description",
                                TEXT,
                                "district",
                                "371102",
                                "sector",
                                "other",
                                "unit",
                                UNIT_ID),
                        EnumSet.of(SAFETY_INSPECTOR, DEPARTMENT, SAFETY_COMMITTEE, IMPORTER, RESPONSIBLE_UNIT),
                        201,
                        EVERYBODY),
                new Row(
                        "POST /campaigns",
                        Map.of("title", TEXT, "districts", List.of("371100"), "from", "2026-01-01"),
                        EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE, LEADER, IMPORTER),
                        201,
                        EVERYBODY),
                new Row("GET /campaigns", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /campaigns/{id}", null, EVERYBODY, 200, EVERYBODY),
                new Row(
                        "POST /campaigns/{id}/close",
                        because,
                        EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE, LEADER, IMPORTER),
                        409,
                        EVERYBODY),
                new Row(
                        "POST /campaigns/{id}/amend",
                        Map.of(
                                "title",
                                TEXT,
                                "kind",
                                "city-wide-drive",
                                "districts",
                                List.of("371100"),
                                "from",
                                "2026-01-01",
                                "reason",
                                TEXT),
                        EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE, LEADER, IMPORTER),
                        409,
                        EVERYBODY),
                new Row("POST /checklists", list("title", TEXT), AUTHORITIES, 201, EVERYBODY),
                new Row("POST /checklists/{id}/versions", list("basedOn", 1), AUTHORITIES, 409, EVERYBODY),
                new Row("GET /checklists", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /checklists/{id}/versions/{version}", null, EVERYBODY, 200, EVERYBODY),
                new Row(
                        "POST /checks",
                        Map.of(
                                "campaign",
                                openCampaign,
                                "group",
                                "all",
                                "checklist",
                                checklist,
                                "checklistVersion",
                                1,
                                "district",
                                "371102",
                                "unit",
                                UNIT_ID,
                                "items",
                                List.of(Map.of("code", "1", "result", "failed", "note", TEXT))),
                        REGISTRARS,
                        201,
                        EVERYBODY),
                new Row("GET /checks", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /checks/{id}", null, SIGHTED, 200, SIGHTED),
                new Row("POST /look-backs", Map.of("size", 1, "closedUntil", "NOW"), AUTHORITIES, 201, EVERYBODY),
                new Row("GET /look-backs", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /look-backs/{id}", null, OVERSEERS, 200, OVERSEERS),
                new Row(
                        "POST /look-backs/{id}/results",
                        Map.of("hazard", "DRAWN", "outcome", "still-fixed", "note", TEXT),
                        EnumSet.of(SAFETY_INSPECTOR, DEPARTMENT, SAFETY_COMMITTEE),
                        409,
                        OVERSEERS),
                new Row("GET /units", null, EVERYBODY, 200, EVERYBODY),
                new Row("GET /units/{id}", null, without(EVERYBODY, OPERATOR), 200, without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /units",
                        Map.of("id", "NEW", "name", TEXT, "district", "371102", "sectors", List.of("other")),
                        REGISTRARS,
                        201,
                        EVERYBODY),
                new Row(
                        "POST /units/{id}/merge",
                        Map.of("into", "no-such-unit", "reason", TEXT),
                        AUTHORITIES,
                        422,
                        without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /units/{id}/rename",
                        Map.of("name", TEXT, "reason", TEXT),
                        REGISTRARS,
                        409,
                        without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /units/{id}/update",
                        Map.of("district", "371102", "sectors", List.of("other")),
                        REGISTRARS,
                        200,
                        without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /units/{id}/change-contacts",
                        Map.of("contacts", List.of()),
                        EnumSet.of(DEPARTMENT, SAFETY_COMMITTEE, SAFETY_INSPECTOR, IMPORTER, RESPONSIBLE_UNIT),
                        200,
                        without(EVERYBODY, OPERATOR)),
                new Row("GET /sites", null, EVERYBODY, 200, EVERYBODY),
                new Row(
                        "GET /sites/{id}/business-units",
                        null,
                        without(EVERYBODY, OPERATOR),
                        200,
                        without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /sites/{id}/update",
                        Map.of(
                                "name",
                                TEXT,
                                "district",
                                "371102",
                                "areaSquareMetres",
                                1,
                                "operatorUnit",
                                UNIT_ID,
                                "businessUnits",
                                List.of()),
                        REGISTRARS,
                        200,
                        without(EVERYBODY, OPERATOR)),
                new Row("GET /sites/{id}", null, without(EVERYBODY, OPERATOR), 200, without(EVERYBODY, OPERATOR)),
                new Row(
                        "POST /sites",
                        Map.of("name", TEXT, "district", "371102", "areaSquareMetres", 10, "operatorUnit", UNIT_ID),
                        REGISTRARS,
                        201,
                        EVERYBODY),
                new Row("POST /imports/hazards", "csv", REGISTRARS, 202, EVERYBODY),
                new Row("POST /operator/republish", Map.of(), EnumSet.of(OPERATOR), 200, EVERYBODY),
                new Row("POST /operator/projections/{name}/rebuild", Map.of(), EnumSet.of(OPERATOR), 404, EVERYBODY),
                new Row("POST /operator/skips", Map.of(), EnumSet.of(OPERATOR), 422, EVERYBODY),
                new Row(
                        "GET /imports/{id}",
                        null,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)),
                new Row(
                        "GET /imports/{id}/errors",
                        null,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)),
                new Row(
                        "GET /imports/{id}/stream",
                        null,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)),
                new Row("GET /imports", null, REGISTRARS, 200, EVERYBODY),
                new Row("GET /import-mappings", null, REGISTRARS, 200, EVERYBODY),
                new Row("POST /import-mappings", MAPPING, REGISTRARS, 201, EVERYBODY),
                new Row(
                        "GET /import-mappings/{id}",
                        null,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)),
                new Row(
                        "POST /import-mappings/{id}/revise",
                        MAPPING,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)),
                new Row(
                        "GET /imports/{id}/errors.csv",
                        null,
                        EnumSet.of(DEPARTMENT, IMPORTER),
                        200,
                        EnumSet.of(DEPARTMENT, IMPORTER)));
    }

    @BeforeAll
    static void aCity() {
        Client department = SERVICE.as(People.DEPARTMENT);
        photo = SERVICE.as(INSPECTOR)
                .upload(
                        "/evidence",
                        "image/jpeg",
                        Photos.taken(),
                        UUID.randomUUID().toString())
                .id();
        closed = SERVICE.as(INSPECTOR)
                .post(
                        "/hazards",
                        Map.of(
                                "title",
                                TEXT,
                                "description",
                                TEXT,
                                "district",
                                "371102",
                                "sector",
                                "fire-safety",
                                "unit",
                                UNIT_ID,
                                "onTheSpot",
                                true,
                                "evidence",
                                List.of(Map.of("id", photo)),
                                "completion",
                                TEXT))
                .id();
        department.post("/hazards/" + closed + "/verify", Map.of("opinion", TEXT));
        assertThat(department
                        .post("/hazards/" + closed + "/close", Map.of("reason", TEXT))
                        .text("state"))
                .isEqualTo("CLOSED");
        receipt = SERVICE.anonymously()
                .post(
                        "/public/reports",
                        Map.of("description", TEXT, "address", TEXT, "district", "371102", "phone", "13800138000"))
                .text("receipt");
        reported = DerivedId.of("public-report", Receipt.hashOf(receipt));
        assigned = found(SERVICE.as(INSPECTOR), "371102");
        department.post("/hazards/" + assigned + "/classify", Map.of("level", "general", "basis", TEXT));
        department.post("/hazards/" + assigned + "/assign", Map.of("unit", UNIT_ID, "basis", TEXT));
        Client elsewhere = SERVICE.as(OTHER_CITY);
        foreign = found(elsewhere, "370102");
        foreignUnit = "jinan-" + UUID.randomUUID();
        elsewhere.post(
                "/units", Map.of("id", foreignUnit, "name", TEXT, "district", "370102", "sectors", List.of("other")));
        foreignSite = elsewhere
                .post(
                        "/sites",
                        Map.of("name", TEXT, "district", "370102", "areaSquareMetres", 1, "operatorUnit", foreignUnit))
                .id();
        department.post(
                "/units", Map.of("id", UNIT_ID, "name", TEXT, "district", "371102", "sectors", List.of("other")));
        site = department
                .post(
                        "/sites",
                        Map.of("name", TEXT, "district", "371102", "areaSquareMetres", 1, "operatorUnit", UNIT_ID))
                .id();
        campaign = department
                .post("/campaigns", Map.of("title", TEXT, "districts", List.of("371100"), "from", "2026-01-01"))
                .id();
        department.post("/campaigns/" + campaign + "/close", Map.of("reason", TEXT));
        mapping = SERVICE.as(ImportTest.IMPORTER)
                .post("/import-mappings", MAPPING)
                .id();
        importId = SERVICE.as(ImportTest.IMPORTER)
                .upload(
                        "/imports/hazards",
                        "text/csv",
                        "标题,区划代码,行业\r\n".getBytes(),
                        UUID.randomUUID().toString())
                .id();
        itsInspections();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(department.get("/hazards?limit=200&state=CLOSED")))
                        .contains(closed));
    }

    private static void itsInspections() {
        openCampaign = SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of(
                                "title",
                                TEXT,
                                "districts",
                                List.of("371100"),
                                "from",
                                "2026-01-01",
                                "groups",
                                List.of(Map.of(
                                        "id",
                                        "all",
                                        "name",
                                        TEXT,
                                        "leader",
                                        INSPECTOR.organisation(),
                                        "districts",
                                        List.of("371100"),
                                        "members",
                                        List.of(
                                                People.DEPARTMENT.account(),
                                                COMMITTEE.account(),
                                                ImportTest.IMPORTER.account(),
                                                UNIT.account())))))
                .id();
        checklist = "list-" + UUID.randomUUID();
        Client committee = SERVICE.as(COMMITTEE);
        committee.post("/checklists", with(list("title", TEXT), "id", checklist));
        committee.post("/checklists/" + checklist + "/versions", list("basedOn", 1));
        check = recorded("371102", UNIT_ID);
        foreignCheck = recorded("370102", "jinan-unit");
        lookBack = lookedBack("371100", null);
        foreignLookBack = lookedBack("370100", null);
    }

    private static Map<String, Object> list(String field, Object value) {
        Map<String, Object> list = Map.of(
                "title",
                TEXT,
                "sector",
                "other",
                "items",
                List.of(Map.of("code", "1", "zh", TEXT, "en", "item", "basis", TEXT)));
        return with(list, field, value);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static String recorded(String district, String unit) {
        Check.Report report = new Check.Report(
                openCampaign, "all", checklist, 1, new Check.Place(district, null, unit, null), List.of());
        return stored(
                CheckDefinition.class,
                now -> List.of(new Check.Recorded(INSPECTOR, now, now, report, "other", List.of())));
    }

    private static String lookedBack(String district, @Nullable String sector) {
        LookBack.Seen seen = new LookBack.Seen("DRAWN", LookBack.Outcome.STILL_FIXED, TEXT, null);
        return stored(
                LookBackDefinition.class,
                now -> List.of(
                        new LookBack.Drawn(
                                COMMITTEE,
                                now,
                                new LookBack.Scope(null, district, sector, null, now),
                                new LookBack.Sample(Draw.METHOD, 1, "a".repeat(64), "b".repeat(64), List.of("DRAWN"))),
                        new LookBack.ResultRecorded(INSPECTOR, now, now, seen)));
    }

    private static <S, E> String stored(
            Class<? extends AggregateDefinition<S, E>> definition, Function<Instant, List<E>> events) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CommandContext context = new CommandContext(INSPECTOR, id, id, null, now, now, null, null, Traceparent.NONE);
        return SERVICE.bean(Aggregates.class)
                .create(SERVICE.bean(definition), id, context, () -> events.apply(now))
                .id();
    }

    private static String found(Client who, String district) {
        return who.post("/hazards", Map.of("title", TEXT, "description", TEXT, "district", district, "sector", "other"))
                .id();
    }

    @Test
    void theTableHasEveryEndpoint() {
        Set<String> listed = new TreeSet<>();
        table().forEach(row -> listed.add(row.endpoint()));
        Set<String> served = new TreeSet<>(Endpoints.of(SERVICE.context()));
        assertThat(listed).isEqualTo(served);
    }

    @TestFactory
    List<DynamicTest> everyRoleIsAnsweredAsTheTableSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Row row : table()) {
            tests.add(DynamicTest.dynamicTest(row.endpoint(), () -> {
                for (Role role : EVERYBODY) {
                    int expected = row.allowed().contains(role) && row.sighted().contains(role)
                            ? row.answer()
                            : row.sighted().contains(role) ? 403 : 404;
                    assertThat(ask(row, as(role), own(row)))
                            .as(role + " " + row.endpoint())
                            .isEqualTo(expected);
                }
            }));
        }
        return tests;
    }

    /** What a token of an enterprise's account may claim; it is a unit of its own, and has to do with nothing here. */
    private static Client pretending(Role... roles) {
        return SERVICE.as(
                People.actor("pretender", "some-company", OrganisationKind.ENTERPRISE, "371100", Set.of("*"), roles));
    }

    @TestFactory
    List<DynamicTest> aRoleInAnEnterpriseIsAnsweredAsNoRole() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Row row : table()) {
            if (ANYONE.contains(row.endpoint())) {
                continue;
            }
            tests.add(DynamicTest.dynamicTest(row.endpoint(), () -> {
                int expected = ask(row, pretending(), own(row));
                for (Role role : without(EVERYBODY, RESPONSIBLE_UNIT)) {
                    assertThat(ask(row, pretending(role), own(row)))
                            .as(role + " " + row.endpoint())
                            .isEqualTo(expected);
                }
            }));
        }
        return tests;
    }

    @Test
    void aRoleInAnEnterpriseListsNothingAndIsOfferedNothing() {
        Client department = SERVICE.as(People.DEPARTMENT);
        for (String list : List.of("hazards", "units", "sites", "checks", "look-backs")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(ids(department.get("/" + list))).as(list).isNotEmpty());
            for (Role role : without(EVERYBODY, RESPONSIBLE_UNIT)) {
                assertThat(ids(pretending(role).get("/" + list)))
                        .as(role + " " + list)
                        .isEmpty();
            }
        }
        for (Role role : EVERYBODY) {
            assertThat(pretending(role).get("/campaigns/" + openCampaign).body().path("actions"))
                    .as(role.code())
                    .isEmpty();
        }
    }

    @Test
    void aLookBackOnAllSectorsIsForWhoeverSeesAllSectors() {
        String ofItsSector = lookedBack("371100", "fire-safety");
        String ofAnother = lookedBack("371100", "construction");
        Client brigade = SERVICE.as(FIRE_BRIGADE);
        Client department = SERVICE.as(People.DEPARTMENT);
        Map<String, Object> seen = Map.of("hazard", "DRAWN", "outcome", "still-fixed", "note", TEXT);
        for (String hidden : List.of(lookBack, ofAnother)) {
            assertThat(brigade.get("/look-backs/" + hidden).status()).isEqualTo(404);
            assertThat(brigade.post("/look-backs/" + hidden + "/results", seen).status())
                    .isEqualTo(404);
            assertThat(department.get("/look-backs/" + hidden).status()).isEqualTo(200);
        }
        assertThat(brigade.get("/look-backs/" + ofItsSector).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(department.get("/look-backs?limit=200")))
                        .contains(lookBack, ofItsSector, ofAnother));
        assertThat(ids(brigade.get("/look-backs?limit=200")))
                .contains(ofItsSector)
                .doesNotContain(lookBack, ofAnother);
    }

    @Test
    void whoReturnedAHazardSeesItAndMayDisputeItUntilSomebodyElseIsResponsible() {
        Client department = SERVICE.as(People.DEPARTMENT);
        Client unit = SERVICE.as(UNIT);
        String returned = found(SERVICE.as(INSPECTOR), "371102");
        department.post("/hazards/" + returned + "/classify", Map.of("level", "general", "basis", TEXT));
        department.post("/hazards/" + returned + "/assign", Map.of("unit", UNIT_ID, "basis", TEXT));
        Map<String, Object> back = Map.of("legalBasis", TEXT, "competentBody", "another-body");
        unit.post("/hazards/" + returned + "/return-assignment", back);

        assertThat(unit.get("/hazards/" + returned)
                        .body()
                        .path("actions")
                        .valueStream()
                        .map(action -> action.asString()))
                .containsExactly("dispute");
        assertThat(unit.get("/hazards/" + returned + "/history").status()).isEqualTo(200);
        assertThat(SERVICE.as(OTHER_UNIT).get("/hazards/" + returned).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ids(unit.get("/hazards?limit=200"))).contains(returned));

        department.post("/hazards/" + returned + "/assign", Map.of("unit", OTHER_UNIT.organisation(), "basis", TEXT));
        assertThat(unit.get("/hazards/" + returned).status()).isEqualTo(404);
        assertThat(unit.post("/hazards/" + returned + "/dispute", back).status())
                .isEqualTo(404);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ids(unit.get("/hazards?limit=200"))).doesNotContain(returned));
    }

    @TestFactory
    List<DynamicTest> whatIsForeignIsAbsentForEverybody() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Row row : table()) {
            if (!row.endpoint().contains("{id}")
                    || row.endpoint().contains("/campaigns/")
                    || row.endpoint().contains("/checklists/")) {
                continue;
            }
            tests.add(DynamicTest.dynamicTest(row.endpoint(), () -> {
                for (Role role : EVERYBODY) {
                    assertThat(ask(row, as(role), foreign(row)))
                            .as(role + " " + row.endpoint())
                            .isEqualTo(404);
                    assertThat(ask(row, as(role), "no-such-record"))
                            .as(role + " " + row.endpoint())
                            .isEqualTo(404);
                }
            }));
        }
        return tests;
    }

    @Test
    void whatIsOpenToAnyoneIsListedOneByOne() {
        assertThat(SERVICE.bean(OpenEndpoints.class).endpoints())
                .extracting(open -> open.method() + " " + open.path())
                .containsExactlyInAnyOrderElementsOf(ANYONE);
    }

    @Test
    void withoutATokenThereIsNoAnswerButHealthAndWhatIsOpenToAnyone() {
        Client nobody = SERVICE.anonymously();
        for (Row row : table()) {
            assertThat(ask(row, nobody, own(row)))
                    .as(row.endpoint())
                    .isEqualTo(ANYONE.contains(row.endpoint()) ? row.answer() : 401);
        }
        assertThat(nobody.get("/actuator/health").status()).isIn(200, 503);
        Client.Answer description = nobody.get("/v3/api-docs");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().path("paths").has("/hazards/{id}/order-rectification"))
                .isTrue();
    }

    @Test
    void aListHidesWhatReadingByIdHides() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(SERVICE.as(OTHER_CITY).get("/hazards?limit=200")))
                        .contains(foreign));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids(SERVICE.as(UNIT).get("/hazards?limit=200")))
                        .contains(closed, assigned));
        for (Role role : EVERYBODY) {
            Client who = as(role);
            List<String> listed = ids(who.get("/hazards?limit=200&district=370102"));
            assertThat(listed).as(role.code()).doesNotContain(foreign);
            boolean sees = who.get("/hazards/" + closed).status() == 200;
            assertThat(ids(who.get("/hazards?limit=200&unit=" + UNIT_ID)).contains(closed))
                    .as(role.code())
                    .isEqualTo(sees);
        }
        assertThat(ids(SERVICE.as(OTHER_UNIT).get("/hazards?unit=" + UNIT_ID))).isEmpty();
    }

    @Test
    void whoIsResponsibleBesideTheLeadReadsTheHazardAndLeavesItToTheLead() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Client department = SERVICE.as(People.DEPARTMENT);
        String shared = SERVICE.as(INSPECTOR)
                .post(
                        "/hazards",
                        Map.of(
                                "title",
                                word,
                                "description",
                                TEXT,
                                "district",
                                "371102",
                                "sector",
                                "other",
                                "evidence",
                                List.of(Map.of("id", photo))))
                .id();
        department.post("/hazards/" + shared + "/classify", Map.of("level", "general", "basis", TEXT));
        Client[] beside = {SERVICE.as(OTHER_UNIT), SERVICE.as(People.AGENCY), SERVICE.as(FIRE_BRIGADE)};
        for (Client one : beside) {
            assertThat(one.get("/hazards/" + shared).status()).isEqualTo(404);
        }
        department.post(
                "/hazards/" + shared + "/assign",
                Map.of(
                        "unit",
                        UNIT_ID,
                        "coResponsible",
                        List.of(OTHER_UNIT.organisation(), People.AGENCY.organisation(), FIRE_BRIGADE.organisation()),
                        "basis",
                        TEXT));
        for (Client one : beside) {
            for (String part :
                    List.of("", "/history", "/history/proof", "/responsibility", "/likely-duplicates", "/evidence")) {
                assertThat(one.get("/hazards/" + shared + part).status())
                        .as(part)
                        .isEqualTo(200);
            }
            assertThat(one.downloadBytes("/hazards/" + shared + "/evidence/" + photo))
                    .isEqualTo(department.downloadBytes("/hazards/" + shared + "/evidence/" + photo));
            assertThat(one.get("/hazards/" + shared).body().path("actions").isEmpty())
                    .isTrue();
            Client.Answer accepts = one.post("/hazards/" + shared + "/accept-assignment", Map.of());
            assertThat(accepts.status()).isEqualTo(403);
            assertThat(accepts.text("rule")).isEqualTo("not-its-unit");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ids(one.get("/hazards?limit=200")))
                            .contains(shared)
                            .doesNotContain(assigned, foreign));
            assertThat(ids(one.get("/hazards?text=" + word))).containsExactly(shared);
            assertThat(ids(one.get("/hazards?text=" + word + "&coResponsible=" + OTHER_UNIT.organisation())))
                    .containsExactly(shared);
            assertThat(ids(one.get("/hazards?coResponsible=" + UNIT_ID))).isEmpty();
        }
        Client third = SERVICE.as(People.unit("third", "third-unit", "371102", "other"));
        assertThat(third.get("/hazards/" + shared).status()).isEqualTo(404);
        assertThat(ids(third.get("/hazards?coResponsible=" + OTHER_UNIT.organisation())))
                .isEmpty();

        SERVICE.as(UNIT)
                .post(
                        "/hazards/" + shared + "/return-assignment",
                        Map.of("legalBasis", TEXT, "competentBody", "another-body"));
        for (Client one : beside) {
            assertThat(one.get("/hazards/" + shared).status()).isEqualTo(404);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(ids(one.get("/hazards?text=" + word))).isEmpty());
        }
    }

    @Test
    void aStaleVersionTellsNothingOfWhatIsHidden() {
        assertThat(SERVICE.as(OTHER_UNIT)
                        .postIfMatch("/hazards/" + assigned + "/accept-assignment", Map.of(), 99)
                        .status())
                .isEqualTo(404);
    }

    private static List<String> ids(Client.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static int ask(Row row, Client who, String id) {
        String path = row.endpoint()
                .substring(row.endpoint().indexOf('/'))
                .replace("{id}", id)
                .replace("{file}", photo)
                .replace("{version}", "1")
                .replace("{name}", "no-such-projection");
        if (row.endpoint().startsWith("GET")) {
            return who.get(path).status();
        }
        if (row.body() instanceof String kind) {
            boolean photo = kind.equals("photo");
            return who.upload(
                            path,
                            photo ? "image/jpeg" : "text/csv",
                            photo ? Photos.taken() : "标题,区划代码,行业\r\n".getBytes(),
                            UUID.randomUUID().toString())
                    .status();
        }
        Map<String, Object> body = new java.util.HashMap<>((Map<String, Object>) row.body());
        body.replace("id", "NEW", "unit-" + UUID.randomUUID());
        body.replace("into", "ASSIGNED", assigned);
        body.replace("receipt", "RECEIPT", receipt);
        body.replace("closedUntil", "NOW", Instant.now().toString());
        return who.post(path, body).status();
    }

    private static String own(Row row) {
        String endpoint = row.endpoint();
        if (endpoint.contains("/campaigns/")) {
            return campaign;
        }
        if (endpoint.contains("/checklists/")) {
            return checklist;
        }
        if (endpoint.contains("/checks/")) {
            return check;
        }
        if (endpoint.contains("/look-backs/")) {
            return lookBack;
        }
        if (endpoint.contains("/units/")) {
            return UNIT_ID;
        }
        if (endpoint.contains("/sites/")) {
            return site;
        }
        if (endpoint.contains("/imports/")) {
            return importId;
        }
        if (endpoint.contains("/import-mappings/")) {
            return mapping;
        }
        if (endpoint.endsWith("/report") || endpoint.contains("/report/")) {
            return reported;
        }
        return endpoint.endsWith("/reopen") ? assigned : closed;
    }

    private static String foreign(Row row) {
        if (row.endpoint().contains("/units/")) {
            return foreignUnit;
        }
        if (row.endpoint().contains("/checks/")) {
            return foreignCheck;
        }
        if (row.endpoint().contains("/look-backs/")) {
            return foreignLookBack;
        }
        return row.endpoint().contains("/sites/") ? foreignSite : foreign;
    }

    private static Client as(Role role) {
        return SERVICE.as(
                switch (role) {
                    case SAFETY_INSPECTOR -> INSPECTOR;
                    case RESPONSIBLE_UNIT -> UNIT;
                    case DEPARTMENT -> People.DEPARTMENT;
                    case SAFETY_COMMITTEE -> COMMITTEE;
                    case AGENCY -> People.AGENCY;
                    case IMPORTER -> ImportTest.IMPORTER;
                    case OPERATOR -> account(role, OrganisationKind.OPERATOR);
                    case LEADER -> account(role, OrganisationKind.TERRITORIAL_GOVERNMENT);
                    default -> account(role, OrganisationKind.DISCIPLINE_INSPECTION);
                });
    }

    private static Actor account(Role role, OrganisationKind kind) {
        return People.actor(role.code(), "organisation-" + role.code(), kind, "371100", Set.of("*"), role);
    }

    private static Set<Role> without(Set<Role> roles, Role... others) {
        Set<Role> rest = EnumSet.copyOf(roles);
        rest.removeAll(List.of(others));
        return rest;
    }
}
