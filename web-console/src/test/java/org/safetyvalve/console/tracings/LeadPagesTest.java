package org.safetyvalve.console.tracings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import tools.jackson.databind.json.JsonMapper;

class LeadPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Visitor inspector() {
        return visitor().as(CITY.identity, StubIdentity.DISCIPLINE);
    }

    @Test
    void aLeadIsReceivedByHandWithWhatIsKnownOfItsSource() {
        CITY.accountability.on("POST", "/leads", 201, "{\"id\":\"l-1\",\"version\":1,\"state\":\"RECEIVED\"}");
        Visitor inspector = inspector();
        assertThat(inspector.open("/hazards/" + City.HAZARD).body())
                .contains("/leads/new?source=hazard&amp;hazard=" + City.HAZARD);
        assertThat(inspector
                        .open("/leads/new?source=hazard&hazard=h-9&district=371102")
                        .body())
                .containsPattern("value=\"hazard\" selected")
                .contains("value=\"h-9\"");

        HttpResponse<String> page = inspector.follow(inspector.submit(
                "/leads/new",
                "/leads/new",
                Map.of(
                        "key", "k",
                        "source", "public-report",
                        "district", "371102",
                        "content", "某某在验收中弄虚作假",
                        "reporter", "某甲",
                        "sender", "somebody")));

        assertThat(JSON.readTree(CITY.accountability.last("POST", "/leads").body()))
                .isEqualTo(JSON.readTree("""
                                {"source":"public-report","district":"371102","content":"某某在验收中弄虚作假","reporter":"某甲"}"""));
        assertThat(page.uri().getPath()).isEqualTo("/leads/l-1");
        assertThat(page.body()).contains("已办理：受理线索。").doesNotContain("弄虚作假", "某甲");
    }

    @Test
    void whatMayBeTheSameLeadIsProposedForMerging() {
        assertThat(inspector().open("/leads/l-1").body()).contains("可能重复的线索", "日照市安委办");
        assertThat(inspector().open("/leads/l-2").body())
                .contains("可能重复的线索", "XS-2021-0399", "href=\"/leads/l-0\"", "内容相近", "同一隐患")
                .containsPattern("name=\"into\"[^>]*list=\"act-merge-into-known\"")
                .contains("<option value=\"l-0\">XS-2021-0399</option>");
        CITY.accountability.on("GET", "/leads/l-2/likely-duplicates", 200, "[]");

        assertThat(inspector().open("/leads/l-2").body())
                .contains("/actions/merge")
                .doesNotContain("id=\"duplicates\"", "XS-2021-0399", "act-merge-into-known");
    }
}
