package org.safetyvalve.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;

class OverviewPageTest extends ConsoleTest {

    private static final String PATH = "/campaigns/rizhao-2021-spring";

    @Test
    void showsTheNineFiguresAndLeadsToTheirRecords() {
        String page = department().open(PATH).body();

        assertThat(page)
                .contains("日照市安全生产隐患大排查大整治", "进行中")
                .containsPattern(figure("inspectionGroups", "32"))
                .containsPattern(figure("unitsInspected", "163"))
                .containsPattern(figure("interviews", "391"))
                .containsPattern(figure("documentsRead", "1114"))
                .containsPattern(figure("responsibilityProblems", "19"))
                .containsPattern(figure("generalHazards", "30412"))
                .containsPattern(figure("majorHazards", "11"))
                .containsPattern(figure("majorHazardsClosed", "4"))
                .containsPattern(figure("majorHazardsTracked", "7"))
                .contains("/hazards?campaign=rizhao-2021-spring&amp;level=general")
                .contains("/hazards?campaign=rizhao-2021-spring&amp;level=major&amp;state=CLOSED")
                .contains("/problems?campaign=rizhao-2021-spring")
                .contains("hazard-events", "0:11243");
    }

    @Test
    void showsChartsAsTablesThatLeadToTheListOfEachRow() {
        String page = department().open(PATH).body();

        assertThat(page)
                .contains("/hazards?campaign=rizhao-2021-spring&amp;state=RECTIFYING", "整改中", "3,180")
                .contains("/hazards?campaign=rizhao-2021-spring&amp;district=371102", "东港区", "11,870")
                .contains("/hazards?campaign=rizhao-2021-spring&amp;sector=fire-safety", "8,120")
                .contains("2021-03-01");
    }

    @Test
    void drawsOneCellForEachMajorHazard() {
        String page = department().open(PATH).body();

        assertThat(page.split("<li class=\"closed\">", -1)).hasSize(1 + 4);
        assertThat(page.split("<li class=\"tracked\">", -1)).hasSize(1 + 7);
    }

    @Test
    void theFirstPageIsTheNewestOpenCampaignForWhoeverReadsOverviewsAndTheOwnListForAUnit() {
        assertThat(department().open("/").uri().getPath()).isEqualTo(PATH);
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);
        HttpResponse<String> home = unit.open("/");
        assertThat(home.uri().getPath()).isEqualTo("/hazards");
        assertThat(home.body()).doesNotContain("href=\"/campaigns\"");
    }

    @Test
    void withReportingAwayThePageSaysSoAndStillStands() {
        CITY.reporting.goAway();
        try {
            HttpResponse<String> page = department().open(PATH);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("统计服务暂时没有应答", "href=\"/hazards\"");
        } finally {
            CITY.reporting.comeBack();
        }
    }

    @Test
    void withNotificationAwayNothingOfThePageIsMissing() {
        CITY.notification.goAway();
        try {
            Visitor department = department();
            assertThat(department.open(PATH).body()).containsPattern(figure("majorHazards", "11"));
            assertThat(department.open("/inbox/unread").body()).isEmpty();
        } finally {
            CITY.notification.comeBack();
        }
    }

    @Test
    void aCampaignThatIsNotForThisReaderLooksLikeNone() {
        assertThat(department().open("/campaigns/secret").body()).contains("这里没有您可以查看的内容");
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() {
        Visitor department = department();

        String page = department.open(PATH + "?lang=en").body();

        assertThat(page).contains("<html lang=\"en\"", "general hazards", "Donggang", "Fire safety", ">中文<");
        assertThat(department.open("/hazards").body()).contains("Deadline");
        assertThat(CITY.hazard.last("GET", "/hazards").header("Accept-Language"))
                .isEqualTo("en");
        assertThat(department.open("/hazards?lang=zh-CN").body()).contains("整改期限");
    }

    private Visitor department() {
        return visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
    }

    private static String figure(String name, String value) {
        return "data-figure=\"" + name + "\"[^>]*data-value=\"" + value + "\"";
    }
}
