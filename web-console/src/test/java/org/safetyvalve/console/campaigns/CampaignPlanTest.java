package org.safetyvalve.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.json.JsonMapper;

class CampaignPlanTest extends ConsoleTest {

    private static final String PAGE = "/campaigns/rizhao-2021-spring";

    private Visitor committee() {
        return visitor().as(CITY.identity, StubIdentity.COMMITTEE);
    }

    private static void managed() {
        CITY.hazard.on(
                "GET",
                PAGE,
                200,
                StubService.resource("hazard-campaign.json")
                        .replace("\"actions\": []", "\"actions\": [\"amend\", \"close\"]"));
    }

    @Test
    void onlyWhoeverManagesACampaignIsOfferedToAmendOrCloseIt() {
        assertThat(committee().open(PAGE).body()).doesNotContain("/actions/amend", "/actions/close");
        managed();
        assertThat(committee().open(PAGE).body()).contains(PAGE + "/actions/amend", PAGE + "/actions/close");
    }

    @Test
    void aCampaignIsAmendedWholeFromThePlanThatStands() {
        managed();
        CITY.hazard.on(
                "POST", PAGE + "/amend", 200, "{\"id\":\"rizhao-2021-spring\",\"version\":4,\"state\":\"OPEN\"}");
        Visitor committee = committee();

        String form = committee.open(PAGE).body();

        assertThat(form.substring(form.indexOf("/actions/amend")))
                .contains("value=\"special-campaign\" selected", "value=\"2021-05-31\"", "组长单位")
                .containsPattern("name=\"sectors\" value=\"\\*\" checked")
                .containsPattern("name=\"groups\\[1].sectors\" value=\"\\*\" checked")
                .containsPattern("name=\"groups\\[0].districts\" value=\"371102\" checked")
                .containsPattern("(?s)name=\"groups\\[0].members\"[^>]*>safety-inspector<");
        Map<String, String> entered = new LinkedHashMap<>(Map.of("key", "k-1", "version", "3", "title", "大排查大整治"));
        entered.putAll(Map.of(
                "kind", "city-wide-drive",
                "districts", "371100",
                "from", "2021-03-01",
                "groups[0].id", "group-1",
                "groups[0].name", "第一检查组",
                "groups[0].leader", "rizhao-safety-inspection",
                "groups[0].districts", "371102",
                "groups[0].members", "safety-inspector\r\nsafety-inspector-2",
                "groups[1].id", "",
                "reason", "增派人员"));
        HttpResponse<String> page = committee.follow(committee.submit(PAGE, PAGE + "/actions/amend", entered));

        Asked asked = CITY.hazard.last("POST", PAGE + "/amend");
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(JsonMapper.shared().readTree(asked.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"title":"大排查大整治","kind":"city-wide-drive","districts":["371100"],"from":"2021-03-01",
                         "groups":[{"id":"group-1","name":"第一检查组","leader":"rizhao-safety-inspection",
                                    "districts":["371102"],"members":["safety-inspector","safety-inspector-2"]}],
                         "reason":"增派人员"}"""));
        assertThat(page.body()).contains("已办理：调整专项行动。");
    }

    @Test
    void aCampaignIsOpenedByWhoeverMay() {
        CITY.hazard.on("POST", "/campaigns", 201, "{\"id\":\"rizhao-2021-spring\",\"version\":1,\"state\":\"OPEN\"}");
        Visitor committee = committee();

        assertThat(committee.open(PAGE).body()).contains("href=\"/campaigns/new\"");
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DISCIPLINE)
                        .open(PAGE)
                        .body())
                .doesNotContain("href=\"/campaigns/new\"");
        HttpResponse<String> page = committee.follow(committee.submit(
                "/campaigns/new",
                "/campaigns/new",
                Map.of(
                        "key", "k-2",
                        "title", "危化品专项整治",
                        "kind", "special-inspection",
                        "districts", "371100",
                        "sectors", "hazardous-chemicals",
                        "from", "2026-12-01")));

        assertThat(JsonMapper.shared()
                        .readTree(CITY.hazard.last("POST", "/campaigns").body())
                        .toString())
                .isEqualTo("{\"title\":\"危化品专项整治\",\"kind\":\"special-inspection\",\"districts\":[\"371100\"],"
                        + "\"sectors\":[\"hazardous-chemicals\"],\"from\":\"2026-12-01\"}");
        assertThat(page.uri().getPath()).isEqualTo(PAGE);
    }

    @Test
    void withHazardServiceAwayTheOverviewStands() {
        CITY.hazard.goAway();
        try {
            assertThat(committee().open(PAGE).body()).contains("30,412").doesNotContain("/actions/amend");
        } finally {
            CITY.hazard.comeBack();
        }
    }
}
