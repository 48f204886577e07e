package org.safetyvalve.hazard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;

/** The report of a dry run: all of it, and nothing that a spreadsheet would run. */
class ErrorReportTest {
    private static final Client department = RunningService.get().as(DEPARTMENT);

    private static String tried(byte[] sheet, String key) {
        return department
                .upload("/imports/hazards?dryRun=true", "text/csv", sheet, key)
                .id();
    }

    private static String done(String sheet) {
        String id = tried(sheet.getBytes(UTF_8), UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> department.get("/imports/" + id).text("state").equals("DONE"));
        return id;
    }

    @Test
    void holdsEveryErrorOfALongSheetInItsOrder() {
        StringBuilder sheet = new StringBuilder("标题,区划代码,行业\r\n");
        for (int row = 0; row < 1_300; row++) {
            sheet.append("甲,东港,炼金术\r\n");
        }

        List<String> lines = department
                .download("/imports/" + done(sheet.toString()) + "/errors.csv")
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + 2 * 1_300);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFF\"行 row\",\"列 column\",\"值 value\",\"问题\",\"怎么办\",\"what is wrong\",\"what to do\"");
        assertThat(lines.get(1)).startsWith("\"2\",\"区划代码\",\"东港\",\"不认识的区划：东港\",\"请填写六位区划代码");
        assertThat(lines.get(2))
                .startsWith("\"2\",\"行业\",\"炼金术\",\"不认识的行业：炼金术\"")
                .endsWith("which one it is\"");
        assertThat(lines.get(2_600)).startsWith("\"1301\",\"行业\"");
    }

    @Test
    void aCellThatBeginsAFormulaIsText() {
        String id = done("标题,区划代码,行业\r\n甲,\"=HYPERLINK(\"\"http://x\"\")\",消防\r\n");

        assertThat(department.download("/imports/" + id + "/errors.csv"))
                .contains(",\"'=HYPERLINK(")
                .doesNotContain(",\"=");
    }

    @Test
    void aLongCellIsShortened() {
        String id = done("标题,区划代码,行业\r\n" + "甲".repeat(501) + ",371102,消防\r\n");

        assertThat(department.download("/imports/" + id + "/errors.csv"))
                .contains("\"" + "甲".repeat(200) + "…\",\"超过 500 个字\"");
    }

    @Test
    void whoeverComesBackFindsItInTheListOfTheOrganisation() {
        String first = done("标题,区划代码,行业\r\n甲,371102,消防\r\n");
        String second = done("标题,区划代码,行业\r\n乙,371102,消防\r\n");

        Client.Answer page = department.get("/imports?limit=1");
        assertThat(page.body().path("items").get(0).path("id").asString()).isEqualTo(second);
        assertThat(department
                        .get("/imports?limit=1&cursor=" + page.text("next"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(first);
        assertThat(RunningService.get()
                        .as(COMMITTEE)
                        .get("/imports?limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .doesNotContain(first, second);
    }

    @Test
    void theSameKeyWithAnotherFileOfTheSameLengthIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = tried("标题,区划代码,行业\r\n甲,371102,消防\r\n".getBytes(UTF_8), key);

        assertThat(tried("标题,区划代码,行业\r\n甲,371102,消防\r\n".getBytes(UTF_8), key)).isEqualTo(first);
        assertThat(department
                        .upload(
                                "/imports/hazards?dryRun=true",
                                "text/csv",
                                "标题,区划代码,行业\r\n乙,371102,消防\r\n".getBytes(UTF_8),
                                key)
                        .status())
                .isEqualTo(422);
    }
}
