package org.safetyvalve.hazard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import tools.jackson.databind.JsonNode;

/** Sheets, good and bad, over HTTP: the good rows go in, the bad ones are told, and nothing ends as a 500. */
class ImportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final RunningService SERVICE = RunningService.get();
    static final Actor IMPORTER = new Actor(
            "importer",
            BUREAU_ID,
            BUREAU_ID,
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            Level.CITY,
            "371100",
            Set.of("*"),
            Set.of(Role.IMPORTER),
            true);
    private static final Client importer = SERVICE.as(IMPORTER);
    private static final String HEADER = "编号,标题,描述,区划代码,地址,行业,责任单位代码,级别,发现时间,整改期限,整改完成时间,验收时间,检查人\r\n";
    private static String campaign;

    @BeforeAll
    static void aCampaign() {
        campaign = newCampaign();
    }

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    private static String newCampaign() {
        return SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of(
                                "id",
                                "import-" + UUID.randomUUID(),
                                "title",
                                "导入",
                                "districts",
                                List.of("371100"),
                                "from",
                                "2026-01-01"))
                .id();
    }

    private static String good(int number) {
        LocalDate day = LocalDate.now().minusDays(30);
        return number + ",消火栓无水,三楼消火栓无水,371102,海曲路" + number + "号,消防," + UNIT_ID + ",一般," + day + "," + day.plusDays(10)
                + "," + day.plusDays(5) + " 10:30," + day.plusDays(6) + ",张三\r\n";
    }

    private static Client.Answer imported(String contentType, byte[] file) {
        return imported(importer, campaign, contentType, file);
    }

    private static Client.Answer imported(Client who, String into, String contentType, byte[] file) {
        Client.Answer received = who.upload(
                "/imports/hazards?fileName=sheet&campaign=" + into,
                contentType,
                file,
                UUID.randomUUID().toString());
        assertThat(received.status()).as(received.body().toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> who.get("/imports/" + received.id()),
                        progress -> Set.of("DONE", "FAILED").contains(progress.text("state")));
    }

    private static void counts(Client.Answer done, int accepted, int alreadyThere, int refused) {
        assertThat(done.text("state")).as(done.body().toString()).isEqualTo("DONE");
        assertThat(List.of(
                        done.body().path("accepted").asInt(),
                        done.body().path("alreadyThere").asInt(),
                        done.body().path("refused").asInt()))
                .as(errors(done).toString())
                .containsExactly(accepted, alreadyThere, refused);
    }

    private static JsonNode errors(Client.Answer done) {
        return importer.get("/imports/" + done.id() + "/errors").body().path("items");
    }

    @Test
    void aGoodSheetGoesInOnceWithAllThatHappened() {
        String into = newCampaign();
        byte[] sheet = (HEADER + good(1) + good(2)
                        + "3,标题,,371102,,fire-safety,,,,,,,\r\n"
                        + "4,标题,,371103,,危险化学品," + OTHER_UNIT_ID + ",重大,,,,,\r\n")
                .getBytes(UTF_8);
        Client.Answer done = imported(importer, into, "text/csv", sheet);
        counts(done, 4, 0, 0);
        counts(imported(importer, into, "text/csv", sheet), 0, 4, 0);

        Client department = SERVICE.as(DEPARTMENT);
        JsonNode items = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> department.get("/hazards?campaign=" + into).body().path("items"),
                        list -> list.size() == 4);
        JsonNode closed = items.valueStream()
                .filter(item -> item.path("state").asString().equals("CLOSED"))
                .findFirst()
                .orElseThrow();
        JsonNode history = department
                .get("/hazards/" + closed.path("id").asString() + "/history")
                .body()
                .path("items");
        assertThat(history.valueStream().map(event -> event.path("name").asString()))
                .containsExactly(
                        "hazard-found",
                        "hazard-classified",
                        "responsibility-assigned",
                        "rectification-ordered",
                        "responsibility-accepted",
                        "rectification-completed",
                        "rectification-verified",
                        "hazard-closed");
        JsonNode completed = history.get(5).path("body");
        JsonNode verified = history.get(6).path("body");
        assertThat(completed.path("by").path("organisation").asString()).isEqualTo(UNIT_ID);
        assertThat(verified.path("by").path("organisation").asString()).isEqualTo(BUREAU_ID);
        assertThat(completed.path("occurredAt").asString())
                .isEqualTo(LocalDate.now().minusDays(25) + "T02:30:00Z");

        List<Published.Event> digest = await().atMost(Duration.ofSeconds(20))
                .until(() -> Published.bySubject().get(done.id()), events -> events != null);
        assertThat(digest).hasSize(1);
        assertThat(digest.get(0).name()).isEqualTo("hazards-imported");
        assertThat(new String(digest.get(0).body(), UTF_8))
                .contains("\"accepted\":4")
                .contains("\"major\":1");
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfEachRowAndEntersNone() {
        String into = newCampaign();
        byte[] sheet = (HEADER + good(1) + good(2) + "3,,无标题,371102,,消防,,,,,,,\r\n").getBytes(UTF_8);
        Client.Answer dry = imported(importer, into + "&dryRun=true", "text/csv", sheet);
        counts(dry, 2, 0, 1);
        assertThat(dry.body().path("dryRun").asBoolean()).isTrue();
        assertThat(errors(dry).path(0).path("row").asInt()).isEqualTo(4);
        assertThat(importer.download("/imports/" + dry.id() + "/errors.csv")).contains("标题");

        counts(imported(importer, into, "text/csv", sheet), 2, 0, 1);
        counts(imported(importer, into + "&dryRun=true", "text/csv", sheet), 0, 2, 1);
        assertThat(Published.bySubject().get(dry.id()))
                .as("a digest of nothing")
                .isNull();
    }

    @Test
    void aBadRowIsToldWithRowColumnAndReasonAndTheGoodOnesGoIn() {
        String sheet = HEADER + good(101)
                + "102,,无标题,371102,,消防,,,,,,,\r\n"
                + "103,标题,,东港区,,消防,,,,,,,\r\n"
                + "104,标题,,371102,,炼金术,,,,,,,\r\n"
                + "105,标题,,371102,,消防," + UNIT_ID + ",一般,2026-13-45,,,,\r\n"
                + "106,标题,,371102,,消防,,一般,2026-01-05,2026-01-20,,,\r\n"
                + "107,标题,,371102,,消防," + UNIT_ID + ",一般,2026-01-05,2026-01-20,2026-01-01,,\r\n"
                + "108,标题,,370102,,消防,,,,,,,\r\n"
                + "101,又是一零一,,371102,,消防,,,,,,,\r\n"
                + "109,标题,,371102,,消防," + UNIT_ID + ",重大,2026-01-05,2026-01-20,,,\r\n"
                + "110,\"多行\r\n标题\",,371102,,消防,,,,,,,\r\n";
        Client.Answer done = imported("text/csv", sheet.getBytes(UTF_8));
        counts(done, 2, 0, 9);
        assertThat(errors(done)
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(
                        "3 标题 missing",
                        "4 区划代码 district",
                        "5 行业 sector",
                        "6 发现时间 date",
                        "7 责任单位代码 unit-needed",
                        "8 整改完成时间 dates-in-order",
                        "9 区划代码 outside-its-district",
                        "10 编号 twice",
                        "11 级别 major-by-hand");
        assertThat(importer.download("/imports/" + done.id() + "/errors.csv"))
                .startsWith("\uFEFF\"行 row\"")
                .contains("炼金术");
        Client.Answer page = importer.get("/imports/" + done.id() + "/errors?limit=4");
        assertThat(page.body().path("items").size()).isEqualTo(4);
        assertThat(importer.get("/imports/" + done.id() + "/errors?limit=200&cursor=" + page.text("next"))
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void textIsReadInUtf8WithAndWithoutAMarkAndInGb18030() {
        String into = newCampaign();
        String rows = HEADER + good(1) + "2,𠮷祥鞭炮厂㙟,,371102,,其他,,,,,,,\r\n";
        counts(imported(importer, into, "text/csv", rows.getBytes(Charset.forName("GB18030"))), 2, 0, 0);
        counts(imported(importer, into, "text/csv", ("\uFEFF" + rows).getBytes(UTF_8)), 0, 2, 0);
        counts(imported(importer, into, "text/csv", rows.getBytes(UTF_8)), 0, 2, 0);
    }

    @Test
    void aWorkbookIsReadWithItsDatesNumbersAndFormulas() {
        byte[] workbook = workbook(sheet -> {
            header(sheet);
            row(sheet, 1, "201", "标题", "371102", "消防", UNIT_ID);
            sheet.value(1, 0, 201);
            sheet.value(1, 2, 371102);
            sheet.value(1, 5, LocalDate.now().minusDays(20));
            sheet.value(1, 6, LocalDate.now().minusDays(5));
            sheet.style(1, 5).format("yyyy-MM-dd").set();
            sheet.style(1, 6).format("yyyy-MM-dd").set();
            row(sheet, 2, "202", "标题", "371102", "消防", UNIT_ID);
            sheet.formula(2, 1, "CONCATENATE(\"a\",\"b\")");
        });
        Client.Answer done = imported(XLSX, workbook);
        counts(done, 1, 0, 1);
        JsonNode error = errors(done).get(0);
        assertThat(error.path("row").asInt()).isEqualTo(3);
        assertThat(error.path("column").asString()).isEqualTo("标题");
        assertThat(error.path("code").asString()).isEqualTo("formula");
    }

    @Test
    void aRowThatTheCampaignDoesNotCoverIsReported() {
        String into = SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of(
                                "title",
                                "东港消防",
                                "districts",
                                List.of("371102"),
                                "sectors",
                                List.of("fire-safety"),
                                "from",
                                "2026-01-01"))
                .id();
        byte[] sheet = (HEADER
                        + "1,标题,,371102,,消防,,,,,,,\r\n"
                        + "2,标题,,371103,,消防,,,,,,,\r\n"
                        + "3,标题,,371102,,危险化学品,,,,,,,\r\n")
                .getBytes(UTF_8);
        Client.Answer done = imported(importer, into, "text/csv", sheet);
        counts(done, 1, 0, 2);
        JsonNode errors = errors(done);
        assertThat(errors.valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("code").asString()))
                .containsExactly("3 区划代码 campaign-not-in-its-districts", "4 行业 campaign-not-in-its-sectors");
        assertThat(errors.get(0).path("zh").asString()).contains("371102");
    }

    @Test
    void aFormulasCachedValueIsUsed() throws IOException {
        byte[] workbook = replaced(
                workbook(sheet -> {
                    header(sheet);
                    row(sheet, 1, "301", "公式标题", "371102", "消防", UNIT_ID);
                    sheet.formula(1, 0, "300+1");
                }),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<f>300+1</f>", "<f>300+1</f><v>301</v>"));
        counts(imported(XLSX, workbook), 1, 0, 0);
    }

    @Test
    void aWorkbookThatBreaksOffTellsWhatHadGoneIn() throws IOException {
        int whole = 200;
        byte[] workbook = replaced(
                workbook(sheet -> {
                    header(sheet);
                    for (int row = 1; row <= whole + 3; row++) {
                        row(sheet, row, String.valueOf(row), "标题" + row, "371102", "消防", UNIT_ID);
                    }
                }),
                "xl/worksheets/sheet1.xml",
                xml -> xml.substring(0, xml.indexOf("</sheetData>") - 20));
        String into = newCampaign();
        Client.Answer broken = imported(importer, into, XLSX, workbook);
        assertThat(broken.text("state")).isEqualTo("FAILED");
        assertThat(broken.body().path("accepted").asInt()).isEqualTo(whole);

        List<Published.Event> digest = await().atMost(Duration.ofSeconds(20))
                .until(() -> Published.bySubject().get(broken.id()), events -> events != null);
        assertThat(digest).hasSize(1);
        assertThat(digest.get(0).name()).isEqualTo("hazards-imported");
        assertThat(new String(digest.get(0).body(), UTF_8))
                .contains("\"accepted\":" + whole)
                .contains("\"organisation\":\"" + UNIT_ID + "\"");
    }

    @Test
    void anEncryptedWorkbookIsRefusedAtOnce() {
        byte[] ole = Arrays.copyOf(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                4096);
        Client.Answer answer =
                importer.upload("/imports/hazards", XLSX, ole, UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("rule")).isEqualTo("sheet-encrypted");
    }

    @Test
    void aTruncatedWorkbookFailsWithItsReason() {
        byte[] workbook = workbook(sheet -> {
            header(sheet);
            row(sheet, 1, "401", "标题", "371102", "消防", UNIT_ID);
        });
        failsWith("truncated", XLSX, Arrays.copyOf(workbook, workbook.length * 2 / 3));
        failsWith("truncated", XLSX, "PK\u0003\u0004 no zip at all".getBytes(UTF_8));
    }

    @Test
    void aZipBombFailsBeforeItIsRead() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(200_000);
        failsWith("zip-bomb", XLSX, bomb.toByteArray());
    }

    @Test
    void whatIsNoTextOrHasNoHeaderFailsWithItsReason() {
        failsWith("encoding", "text/csv", new byte[] {0x41, 0x00, (byte) 0xff, (byte) 0xff, 0x00});
        failsWith("no-header", "text/csv", "甲,乙\r\n1,2\r\n".getBytes(UTF_8));
        failsWith("empty-sheet", "text/csv", "\r\n\r\n".getBytes(UTF_8));
        Client.Answer empty =
                importer.upload("/imports/hazards", "text/csv", new byte[0], "empty-" + UUID.randomUUID());
        assertThat(empty.status()).isEqualTo(422);
    }

    private static void failsWith(String code, String contentType, byte[] file) {
        Client.Answer done = imported(contentType, file);
        assertThat(done.text("state")).isEqualTo("FAILED");
        assertThat(done.body().path("reason").path("code").asString()).isEqualTo(code);
    }

    @Test
    void whatIsTooLargeIsRefusedAndAnotherMediaTypeToo() {
        byte[] large = new byte[21 << 20];
        Arrays.fill(large, (byte) 'a');
        assertThat(importer.upload("/imports/hazards", "text/csv", large, "large-" + UUID.randomUUID())
                        .status())
                .isEqualTo(413);
        assertThat(importer.upload("/imports/hazards", "application/pdf", new byte[] {1}, "pdf-" + UUID.randomUUID())
                        .status())
                .isEqualTo(415);
    }

    @Test
    void statingThePastNeedsItsScopeAndVerificationsNeedTheirDepartment() {
        Client inspector = SERVICE.as(INSPECTOR);
        Client.Answer done = imported(inspector, campaign, "text/csv", (HEADER + good(501)).getBytes(UTF_8));
        assertThat(done.body().path("refused").asInt()).isOne();
        Client.Answer unit = SERVICE.as(UNIT)
                .upload("/imports/hazards", "text/csv", HEADER.getBytes(UTF_8), "unit-" + UUID.randomUUID());
        assertThat(unit.status()).isEqualTo(403);
        assertThat(SERVICE.as(UNIT).get("/imports/" + done.id()).status()).isEqualTo(404);
        assertThat(importer.get("/imports/" + done.id()).status()).isEqualTo(404);
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameImport() {
        String key = UUID.randomUUID().toString();
        byte[] sheet = (HEADER + good(601)).getBytes(UTF_8);
        String path = "/imports/hazards?campaign=" + campaign;
        Client.Answer first = importer.upload(path, "text/csv", sheet, key);
        assertThat(importer.upload(path, "text/csv", sheet, key).id()).isEqualTo(first.id());
        assertThat(importer.upload(path, "text/csv", (HEADER + good(6020)).getBytes(UTF_8), key)
                        .status())
                .isEqualTo(422);
    }

    private static void header(Worksheet sheet) {
        String[] names = {"编号", "标题", "区划代码", "行业", "责任单位代码", "发现时间", "整改期限"};
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "test", "1.0")) {
                content.accept(workbook.newWorksheet("隐患"));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] replaced(byte[] workbook, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("workbook", ".xlsx");
        java.nio.file.Files.write(file, workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
        }
        java.nio.file.Files.delete(file);
        return out.toByteArray();
    }
}
