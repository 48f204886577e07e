package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.Units.GUOJIAHUZI;
import static org.safetyvalve.endtoend.Units.LANSHAN_PORT;
import static org.safetyvalve.endtoend.city.Place.HAZARD;
import static org.safetyvalve.endtoend.city.Place.NOTIFICATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;
import tools.jackson.databind.JsonNode;

/** Hazards that come as sheets: the good rows go in once, the bad ones are told, and each unit gets one digest. */
@InTheCity
@Order(21)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADER = List.of("序号", "隐患名称", "统一社会信用代码", "行业领域", "行政区划", "地点", "整改期限");
    private static final List<List<String>> ROWS = List.of(
            List.of("1", "灭火器过期", GUOJIAHUZI, "消防", "371102", "A 区 1 号", "2027-03-31"),
            List.of("2", "疏散通道堆物", GUOJIAHUZI, "消防", "371102", "A 区 2 号", "2027-03-31"),
            List.of("3", "", GUOJIAHUZI, "消防", "371102", "A 区 3 号", "2027-03-31"),
            List.of("4", "静电接地断开", LANSHAN_PORT, "危险化学品", "371103", "罐区", "2027-03-31"),
            List.of("5", "区划写错", LANSHAN_PORT, "危险化学品", "岚山区", "罐区", "2027-03-31"),
            List.of("6", "期限写错", LANSHAN_PORT, "危险化学品", "371103", "罐区", "下个月"),
            List.of("7", "尚未明确责任单位", "", "教育", "371121", "五莲县某校", ""));

    private City city;
    private Drive drive;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "imported");
    }

    private static byte[] csv(List<List<String>> rows, String charset) {
        String text = Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "end-to-end", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("隐患清单");
            write(sheet, 0, HEADER);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    /** Uploads a sheet and answers how it ended. */
    private Answer imported(String fileName, String contentType, byte[] content) {
        Answer received = upload(fileName, contentType, content).ok();
        assertThat(received.status()).isEqualTo(202);
        return Eventually.becomes(
                () -> city.as("importer").get(HAZARD, "/imports/" + received.id()),
                sheet -> List.of("DONE", "FAILED").contains(sheet.text("state")));
    }

    private Answer upload(String fileName, String contentType, byte[] content) {
        return city.as("importer")
                .command(HAZARD, "/imports/hazards?campaign=" + drive.id() + "&fileName=" + drive.id() + fileName)
                .uploads(contentType, content);
    }

    private static void cameTo(Answer sheet, long rows, long accepted, long alreadyThere, long refused) {
        assertThat(sheet.text("state")).as("%s", sheet).isEqualTo("DONE");
        assertThat(List.of(
                        sheet.number("rows"),
                        sheet.number("accepted"),
                        sheet.number("alreadyThere"),
                        sheet.number("refused")))
                .as("rows, accepted, already there, refused")
                .containsExactly(rows, accepted, alreadyThere, refused);
    }

    @Test
    @Order(1)
    void ofACsvTheGoodRowsGoInAndTheBadOnesAreToldWithRowColumnAndReason() {
        Answer sheet = imported("-1.csv", CSV, csv(ROWS, "UTF-8"));
        cameTo(sheet, 7, 4, 0, 3);
        List<JsonNode> errors = city.as("importer")
                .get(HAZARD, "/imports/" + sheet.id() + "/errors")
                .items();
        assertThat(errors.stream()
                        .map(error -> error.path("row").asInt()
                                + " " + error.path("column").asString()
                                + " " + error.path("code").asString()))
                .containsExactly("4 标题 missing", "6 区划代码 district", "7 整改期限 date");
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.path("zh").asString()).isNotBlank();
            assertThat(error.path("en").asString()).isNotBlank();
        });
    }

    @Test
    @Order(2)
    void theSameSheetAgainAddsNothingInWhateverEncodingItComes() {
        cameTo(imported("-2.csv", CSV, csv(ROWS, "UTF-8")), 7, 0, 4, 3);
        cameTo(imported("-3.csv", CSV, csv(ROWS, "GB18030")), 7, 0, 4, 3);
    }

    @Test
    @Order(3)
    void aWorkbookBringsWhatTheCsvDidNotHave() throws IOException {
        List<List<String>> rows = List.of(
                ROWS.get(0),
                ROWS.get(3),
                List.of("8", "消火栓被遮挡", GUOJIAHUZI, "消防", "371102", "B 区 8 号", "2027-04-30"),
                List.of("9", "可燃气体报警器未检定", LANSHAN_PORT, "危险化学品", "371103", "泵房", "2027-04-30"),
                List.of("10", "临边防护缺失", GUOJIAHUZI, "不知道的行业", "371102", "C 区", "2027-04-30"));
        Answer sheet = imported("-4.xlsx", XLSX, workbook(rows));
        cameTo(sheet, 5, 2, 2, 1);
        JsonNode error = city.as("importer")
                .get(HAZARD, "/imports/" + sheet.id() + "/errors")
                .items()
                .get(0);
        assertThat(error.path("row").asInt()).isEqualTo(6);
        assertThat(error.path("column").asString()).isEqualTo("行业");
    }

    @Test
    @Order(4)
    void aBrokenWorkbookIsRefusedWithItsReasonAndAddsNothing() throws IOException {
        byte[] whole = workbook(ROWS);
        Answer answer = upload("-5.xlsx", XLSX, Arrays.copyOf(whole, whole.length / 2));
        if (answer.status() == 202) {
            Answer ended = Eventually.becomes(
                    () -> city.as("importer").get(HAZARD, "/imports/" + answer.id()),
                    sheet -> List.of("DONE", "FAILED").contains(sheet.text("state")));
            assertThat(ended.text("state")).isEqualTo("FAILED");
            assertThat(ended.number("accepted")).isZero();
            assertThat(ended.body().path("reason").path("zh").asString()).isNotBlank();
        } else {
            answer.refused(422, "invalid");
        }
    }

    @Test
    @Order(5)
    void eachUnitSeesItsOwnRowsAndTheOverviewCountsThemOnce() {
        Eventually.holds(() -> {
            assertThat(titles("responsible-unit")).containsExactlyInAnyOrder("灭火器过期", "疏散通道堆物", "消火栓被遮挡");
            assertThat(titles("responsible-unit-2")).containsExactlyInAnyOrder("静电接地断开", "可燃气体报警器未检定");
            assertThat(titles("department")).hasSize(6);
            assertThat(drive.figures().get("generalHazards")).isEqualTo(6);
            assertThat(drive.figures().get("majorHazards")).isZero();
        });
    }

    private List<String> titles(String account) {
        return city.as(account).get(HAZARD, "/hazards?campaign=" + drive.id()).items().stream()
                .map(hazard -> hazard.path("title").asString())
                .toList();
    }

    @Test
    @Order(6)
    void whoeverHoldsThemGetsOneDigestOfEachSheetThatBroughtSomething() {
        Eventually.holds(() -> {
            assertThat(digests("responsible-unit")).containsExactly("-1.csv 2", "-4.xlsx 1");
            assertThat(digests("responsible-unit-2")).containsExactly("-1.csv 1", "-4.xlsx 1");
            assertThat(digests("department")).containsExactly("-1.csv 1");
        });
        List<String> hazards = city.as("department").get(HAZARD, "/hazards?campaign=" + drive.id()).items().stream()
                .map(hazard -> hazard.path("id").asString())
                .toList();
        for (String account : List.of("responsible-unit", "responsible-unit-2", "department")) {
            assertThat(city.as(account).get(NOTIFICATION, "/inbox?limit=200").items())
                    .as("no letter about a single hazard of the sheets for %s", account)
                    .noneMatch(letter -> hazards.contains(letter.path("subject").asString()));
        }
    }

    /** File and number of hazards of each digest in an account's inbox, the oldest first. */
    private List<String> digests(String account) {
        return InboxTest.oldestFirst(city.as(account)).stream()
                .filter(letter -> letter.path("name").asString().equals("hazards-imported"))
                .filter(letter -> letter.path("todo").asString().contains(drive.id()))
                .map(letter -> letter.path("todo").asString().replaceAll(".*" + drive.id() + "(-\\d\\.\\w+).*", "$1")
                        + letter.path("title").asString().replaceAll(".*?( \\d+).*", "$1"))
                .toList();
    }
}
