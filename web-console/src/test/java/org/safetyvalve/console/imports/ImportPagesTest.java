package org.safetyvalve.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubService;

class ImportPagesTest extends ConsoleTest {

    @Test
    void theFormOffersTheMappingsBySourceWithTheirNewestVersions() {
        String page = visitor()
                .as(CITY.identity, StubIdentity.DEPARTMENT)
                .open("/imports")
                .body();

        assertThat(page)
                .containsSubsequence(
                        "value=\"m-1\" data-version=\"1\">东港区隐患台账（第 1 版）",
                        "value=\"m-2\" data-version=\"3\">岚山区隐患台账（第 3 版）")
                .contains("data-upload=\"/hazard/imports/hazards\"", "大排查大整治（2021 年春季）")
                .contains("href=\"/imports/i-1\">东港区三月台账.xlsx");
    }

    @Test
    void anEndedImportShowsItsFiguresItsFirstErrorsAndWhereAllOfThemAre() {
        String page = visitor()
                .as(CITY.identity, StubIdentity.DEPARTMENT)
                .open("/imports/i-1")
                .body();

        assertThat(page)
                .contains("东港区三月台账.xlsx", "30,412", "试导入（不入库）", "属地", "东岗", "最接近的是“东港”")
                .contains("/hazard/imports/i-1/errors.csv")
                .doesNotContain("data-progress=");
    }

    @Test
    void oneThatIsUnderWayIsFollowed() {
        CITY.hazard.on(
                "GET", "/imports/i-1", 200, StubService.resource("import.json").replace("DONE", "RUNNING"));

        String page = visitor()
                .as(CITY.identity, StubIdentity.DEPARTMENT)
                .open("/imports/i-1")
                .body();

        assertThat(page)
                .contains("data-progress=\"/hazard/imports/i-1\"", "正在处理")
                .doesNotContain("errors.csv");
    }

    @Test
    void aSheetThatIsRefusedAsAWholeSaysWhyAndWhatToDo() {
        CITY.hazard.on(
                "GET",
                "/imports/i-1",
                200,
                StubService.resource("import.json")
                        .replace(
                                "\"state\": \"DONE\"",
                                "\"state\":\"FAILED\",\"reason\":{\"code\":\"no-header\",\"zh\":\"缺少列：标题\",\"en\":\"columns are missing\",\"adviceZh\":\"首行须是列名\",\"adviceEn\":\"Add them\"}"));

        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DEPARTMENT)
                        .open("/imports/i-1")
                        .body())
                .contains("整张表不能读取", "缺少列：标题", "首行须是列名");
    }

    @Test
    void aUnitIsOfferedNoImport() {
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.UNIT)
                        .open("/hazards")
                        .body())
                .doesNotContain("导入表格");
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.UNIT)
                        .open("/imports")
                        .body())
                .contains("这里没有您可以查看的内容")
                .doesNotContain("data-upload");
    }

    @Test
    void anImportThatIsNotForThisReaderLooksLikeNone() {
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DEPARTMENT)
                        .open("/imports/somebody-elses")
                        .body())
                .contains("这里没有您可以查看的内容");
    }
}
