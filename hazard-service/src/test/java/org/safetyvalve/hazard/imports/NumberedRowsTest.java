package org.safetyvalve.hazard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.TOWNSHIP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.write.DerivedId;

/** Every sheet numbers its rows 1, 2, 3 …: the same row is entered once, and another one is not taken for it. */
class NumberedRowsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Client department = SERVICE.as(DEPARTMENT);
    private static final Client township = SERVICE.as(TOWNSHIP);
    private static final String HEADER = "序号,隐患名称,区划代码,行业,地址,整改期限,责任单位代码\r\n";
    private static final String FIRST = "1,消火栓无水,371102,消防,海曲路 1 号,,\r\n";
    private static final String SECOND = "2,灭火器过期,371102,消防,海曲路 2 号,2099-03-31,91371102MA3GJHZ01X\r\n";

    private String campaign = "";

    @BeforeEach
    void aCampaign() {
        campaign = SERVICE.as(COMMITTEE)
                .post("/campaigns", Map.of("title", "序号", "districts", List.of("371100"), "from", "2026-01-01"))
                .id();
    }

    private Client.Answer imported(Client who, String rows) {
        return imported(who, "", rows);
    }

    private Client.Answer imported(Client who, String query, String rows) {
        Client.Answer received = who.upload(
                "/imports/hazards?campaign=" + campaign + query,
                "text/csv",
                (HEADER + rows).getBytes(UTF_8),
                UUID.randomUUID().toString());
        assertThat(received.status()).as(received.body().toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> who.get("/imports/" + received.id()),
                        progress -> Set.of("DONE", "FAILED").contains(progress.text("state")));
    }

    private static void counts(Client.Answer done, int accepted, int alreadyThere, int refused) {
        assertThat(List.of(
                        done.body().path("accepted").asInt(),
                        done.body().path("alreadyThere").asInt(),
                        done.body().path("refused").asInt()))
                .as(done.body().toString())
                .containsExactly(accepted, alreadyThere, refused);
    }

    private static List<String> errors(Client who, Client.Answer done) {
        return who.get("/imports/" + done.id() + "/errors")
                .body()
                .path("items")
                .valueStream()
                .map(error -> error.path("row").asInt() + " "
                        + error.path("header").asString("") + " "
                        + error.path("value").asString("") + " "
                        + error.path("code").asString())
                .toList();
    }

    @Test
    void theNextSheetOfAnOrganisationIsToldWhatItsNumbersAreAlready() {
        counts(imported(department, FIRST + SECOND), 2, 0, 0);
        String next = "1,通道堵塞,371103,消防,海滨路 9 号,,\r\n" + SECOND.replace("03-31", "04-30")
                + "3,配电箱未接地,371102,消防,海曲路 3 号,,\r\n";

        Client.Answer dry = imported(department, "&dryRun=true", next);
        counts(dry, 1, 0, 2);
        Client.Answer done = imported(department, next);
        counts(done, 1, 0, 2);

        assertThat(errors(department, done))
                .isEqualTo(errors(department, dry))
                .containsExactly("2 序号 1 other-content", "3 序号 2 other-content");
        assertThat(department
                        .get("/imports/" + done.id() + "/errors")
                        .body()
                        .path("items")
                        .get(0)
                        .path("zh")
                        .asString())
                .contains("消火栓无水");
    }

    @Test
    void aSheetThatWasCorrectedAddsWhatWasRefusedAndNothingTwice() {
        String wrong = "3,配电箱未接地,东港,消防,海曲路 3 号,,\r\n";
        counts(imported(department, FIRST + SECOND + wrong), 2, 0, 1);
        counts(imported(department, FIRST + SECOND + wrong.replace("东港", "371102")), 1, 2, 0);
        counts(imported(department, SECOND.replace("2099-03-31", "2099/3/31") + FIRST), 0, 2, 0);
    }

    @Test
    void organisationsNumberTheirSheetsEachForItself() {
        counts(imported(department, FIRST + SECOND), 2, 0, 0);
        String theirs = "1,通道堵塞,371102,消防,秦楼街道,,\r\n2,消火栓无水,371102,消防,石臼街道,,\r\n";
        counts(imported(township, theirs), 2, 0, 0);
        counts(imported(township, theirs), 0, 2, 0);
        counts(imported(department, FIRST + SECOND), 0, 2, 0);
    }

    @Test
    void whatAnEarlierVersionEnteredIsThere() throws InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        HazardFacts facts = new HazardFacts(
                campaign,
                "消火栓无水",
                "消火栓无水",
                "371102",
                "海曲路 1 号",
                "fire-safety",
                null,
                null,
                new HazardFacts.SheetRow("import-of-old", 2, null),
                null);
        HazardClock clock = SERVICE.bean(HazardClock.class);
        HazardJournal ofOld = new HazardJournal(
                DerivedId.of("sheet-row", campaign, "number 1"),
                clock,
                Hazard.find(
                        Act.now(DEPARTMENT, now), facts, List.of(), SERVICE.bean(CompetentAuthorities.class), clock));
        SERVICE.bean(HazardBook.class)
                .enter(List.of(ofOld), new HazardBook.Entry(DEPARTMENT, "import import-of-old", now));

        counts(imported(township, FIRST), 1, 0, 0);
        counts(imported(department, FIRST), 0, 1, 0);
        counts(imported(department, "&dryRun=true", FIRST), 0, 1, 0);
        counts(imported(department, FIRST.replace("消火栓", "水泵")), 0, 0, 1);
    }

    @Test
    void anInspectorsSheetSaysThatItsRowsAreFoundAndNoMore() {
        Client inspector = SERVICE.as(INSPECTOR);
        Client.Answer done = imported(inspector, FIRST + SECOND);
        counts(done, 1, 0, 1);
        assertThat(errors(inspector, done)).containsExactly("1   found-only", "3 整改期限 2099-03-31 department-decides");
        assertThat(errors(department, imported(department, FIRST + SECOND))).isEmpty();
    }
}
