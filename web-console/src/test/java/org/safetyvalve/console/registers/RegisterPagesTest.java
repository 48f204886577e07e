package org.safetyvalve.console.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNIT = "/units/91371102MA3GJHZ01X";
    private static final String SITE = "/sites/guojiahuzi-auto-city";
    private static final String DONE = "{\"id\":\"91371102MA3GJHZ01X\",\"version\":5,\"state\":\"REGISTERED\"}";

    private Visitor department() {
        return visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
    }

    private static JsonNode sent(String path) {
        return JSON.readTree(CITY.hazard.last("POST", path).body());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void unitsAreFoundByWhatWasAskedFor() {
        String page = department()
                .open("/units?text=%E6%B1%BD%E8%BD%A6&industry=F52&parent=donggang-commerce-bureau&other=x")
                .body();

        assertThat(page)
                .contains("郭家湖子汽车城管理有限公司", "东港区商务局", "F5261", "已合并", "href=\"/units/new\"")
                .contains("主管部门是东港区商务局的单位");
        assertThat(CITY.hazard.last("GET", "/units").query().split("&"))
                .containsExactlyInAnyOrder("text=汽车", "industry=F52", "parent=donggang-commerce-bureau", "limit=30");
    }

    @Test
    void aUnitShowsItsCodesItsDoubtsItsPastAndItsContacts() {
        String page = department().open(UNIT).body();

        assertThat(page)
                .contains("末位校验码不符", "F5261", "零售业", "GB/T 4754-2017 代码表只核对到上一级", "所有行业领域")
                .containsSubsequence("曾经的登记", "2021-03-01 至 2021-03-19", "郭家湖子汽车市场筹建处")
                .contains("东港区商务局", "欧阳某", "0633-1234567", "2021-03-20")
                .doesNotContain("没有这个代码");
        assertThat(CITY.hazard.asked()).noneMatch(asked -> asked.path().endsWith("/history"));
    }

    @Test
    void aMergedUnitLeadsToItsSuccessorAndShowsNoContactsToOthers() {
        String page = department().open("/units/donggang-auto-market").body();

        assertThat(page)
                .containsPattern("已合并[^<]*</span> <a href=\"/units/91371102MA3GJHZ01X\"")
                .contains("GB/T 2260 代码表中没有这个代码", "此刻没有需要您办理的事项")
                .doesNotContain("联系人", "/actions/");
    }

    @Test
    void anUpdateStartsFromAllThatIsRegisteredAndSaysAllOfIt() {
        CITY.hazard.on("POST", UNIT + "/update", 200, DONE);
        Visitor department = department();

        String page = department.open(UNIT).body();
        assertThat(page.substring(page.indexOf("/actions/update")))
                .contains("清空的即不再登记")
                .containsPattern("value=\"fire-safety\" checked")
                .containsPattern("value=\"\\*\" checked")
                .containsPattern("name=\"industry\"[^>]* value=\"F5261\"")
                .containsPattern("name=\"parentDepartment\"[^>]* value=\"donggang-commerce-bureau\"")
                .containsPattern("value=\"371102\" selected");
        Map<String, String> entered = new HashMap<>(
                Map.of("key", "k", "version", "4", "kind", "enterprise", "level", "county", "district", "371102"));
        entered.putAll(Map.of("sectors", "*", "industry", "", "from", "2021-04-01"));
        department.submit(UNIT, UNIT + "/actions/update", entered);

        assertThat(sent("/update"))
                .isEqualTo(json("{'kind':'enterprise','level':'county','district':'371102','sectors':['*'],"
                        + "'from':'2021-04-01'}"));
        assertThat(CITY.hazard.last("POST", "/update").header("If-Match")).isEqualTo("\"4\"");
    }

    @Test
    void contactsAreSentWholeAndAnEmptiedOneIsLeftOut() {
        CITY.hazard.on("POST", UNIT + "/change-contacts", 200, DONE);
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        assertThat(unit.open(UNIT).body()).containsPattern("name=\"contacts\\[0].phone\"[^>]* value=\"0633-1234567\"");
        unit.submit(
                UNIT,
                UNIT + "/actions/change-contacts",
                Map.of(
                        "key", "k",
                        "version", "4",
                        "contacts[0].name", "",
                        "contacts[1].name", "某某",
                        "contacts[1].role", "经理",
                        "contacts[1].phone", "13800000000"));

        assertThat(sent("/change-contacts"))
                .isEqualTo(json("{'contacts':[{'name':'某某','role':'经理','phone':'13800000000'}]}"));
    }

    @Test
    void aUnitIsRegisteredAndWhatIsWrongIsSaidAtTheField() {
        CITY.hazard.on(
                "POST",
                "/units",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "请填写统一社会信用代码，或给出单位编号。",
                        ",\"rule\":\"register-natural-id\",\"errors\":[{\"path\":\"creditCode\",\"message\":\"请填写统一社会信用代码\"}]"));
        Visitor department = department();

        assertThat(department.open("/units/new").body())
                .contains("登记单位", "value=\"*\"")
                .containsPattern("value=\"enterprise\" selected");
        String page = department
                .follow(department.submit(
                        "/units/new",
                        "/units/new",
                        Map.of(
                                "key", "k",
                                "name", "某某商行",
                                "kind", "enterprise",
                                "level", "county",
                                "district", "371102",
                                "sectors", "other")))
                .body();

        assertThat(sent("/units"))
                .isEqualTo(json("{'name':'某某商行','kind':'enterprise','level':'county','district':'371102',"
                        + "'sectors':['other']}"));
        assertThat(page)
                .containsPattern("id=\"new-creditCode\"[^>]*aria-invalid=\"true\"")
                .contains("某某商行", "请填写统一社会信用代码");
    }

    @Test
    void aSiteShowsWhereItIsAndTheBusinessesOnIt() {
        assertThat(department().open(SITE).body())
                .contains("230,000 平方米", "35.416700, 119.526800 · WGS 84（卫星定位）", "206 户", "汽修店1 号", "红 42")
                .contains("href=\"" + UNIT + "\"")
                .doesNotContain("/actions/update");
        assertThat(department().open("/sites?operator=91371102MA3GJHZ01X").body())
                .contains("郭家湖子汽车城", "岚山港区", "230,000 平方米");
        assertThat(CITY.hazard.last("GET", "/sites").query()).contains("operator=91371102MA3GJHZ01X");
    }

    @Test
    void aSitesUpdateKeepsItsBusinessesAndItsPosition() {
        CITY.hazard.on(
                "GET",
                SITE,
                200,
                StubService.resource("site.json").replace("\"actions\": []", "\"actions\":[\"update\"]"));
        CITY.hazard.on("POST", SITE + "/update", 200, DONE);
        Visitor department = department();

        assertThat(department.open(SITE).body())
                .containsPattern("name=\"latitude\"[^>]* value=\"35.4167\"")
                .contains("name=\"businessUnits[205].name\"", "name=\"businessUnits[206].name\"");
        Map<String, String> entered = new HashMap<>(Map.of(
                "key", "k",
                "version", "1",
                "name", "汽车城",
                "district", "371102",
                "operatorUnit", "91371102MA3GJHZ01X",
                "areaSquareMetres", "230,000",
                "latitude", "35.4167",
                "longitude", "119.5268",
                "businessUnits[0].name", "汽修店",
                "businessUnits[0].riskColour", "red"));
        entered.put("coordinateSystem", "gcj-02");
        department.submit(SITE, SITE + "/actions/update", entered);

        assertThat(sent("/update"))
                .isEqualTo(json("{'name':'汽车城','district':'371102','operatorUnit':'91371102MA3GJHZ01X',"
                        + "'areaSquareMetres':230000,'latitude':35.4167,'longitude':119.5268,"
                        + "'coordinateSystem':'gcj-02','businessUnits':[{'name':'汽修店','riskColour':'red'}]}"));
    }

    @Test
    void criteriaAreShownWithTheirDaysAndAskedForByThem() {
        String page = department()
                .open("/criteria?sector=industry-trade&on=2023-05-15")
                .body();

        assertThat(page)
                .contains("工贸企业重大事故隐患判定标准", "应急管理部令第10号", "industry-trade-2023/3.1", "2023-05-15 起")
                .contains("2017-11-30 至 2023-05-14", "work-safety-law-2021-65", "第六十五条");
        Asked criteria = CITY.hazard.last("GET", "/criteria");
        assertThat(criteria.query()).contains("sector=industry-trade", "on=2023-05-15");
        assertThat(CITY.hazard.last("GET", "/legal-bases").query()).doesNotContain("sector");
        assertThat(department().open("/criteria?lang=en").body())
                .contains("Criteria for major accident hazards of coal mines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units/somebody-elses", "/sites/somebody-elses"})
    void whatIsNotForThisReaderIsTheSamePageAsWhatIsNotThere(String path) {
        assertThat(department().open(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsOfferedToRegisterWhoMayNot() {
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        assertThat(unit.open("/units").body()).doesNotContain("href=\"/units/new\"");
        assertThat(unit.open("/sites").body()).doesNotContain("href=\"/sites/new\"");
    }
}
