package org.safetyvalve.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Visitor department() {
        return visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void aMappingShowsItsColumnsAndWords() {
        Visitor department = department();

        assertThat(department.open("/import-mappings").body())
                .contains("href=\"/import-mappings/m-2\">岚山区隐患台账", "第 3 版", "href=\"/import-mappings/new\"");
        assertThat(department.open("/import-mappings/m-2").body())
                .containsSubsequence("属地", "区划代码", "隐患内容", "标题", "备注", "岚山区安东卫", "371103", "A 级", "major");
    }

    @Test
    void theNextVersionBeginsAsThePresentOneAndIsSentAsTables() {
        CITY.hazard.on(
                "POST", "/import-mappings/m-2/revise", 200, "{\"id\":\"m-2\",\"version\":4,\"state\":\"SAVED\"}");
        Visitor department = department();
        String page = department.open("/import-mappings/m-2").body();
        assertThat(page.substring(page.indexOf("/actions/revise")))
                .contains("岚山 = 371103\n岚山区安东卫 = 371103</textarea>")
                .containsPattern("name=\"columns\\[1].header\"[^>]* value=\"行业类别\"");

        String after = department
                .follow(department.submit(
                        "/import-mappings/m-2",
                        "/import-mappings/m-2/actions/revise",
                        Map.of(
                                "key", "k",
                                "version", "3",
                                "source", "岚山区台账",
                                "columns[0].header", "",
                                "columns[1].header", "隐患内容",
                                "columns[1].column", "title",
                                "ignored", "备注\r\n序号",
                                "values.district", "岚山 = 371103\r\n岚山=东＝371103")))
                .body();

        Asked asked = CITY.hazard.last("POST", "/revise");
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(JSON.readTree(asked.body()))
                .isEqualTo(json("{'source':'岚山区台账','columns':{'隐患内容':'title'},'ignored':['备注','序号'],"
                        + "'values':{'district':{'岚山':'371103','岚山=东':'371103'}}}"));
        assertThat(after).contains("已办理：保存新的一版。");
    }

    @Test
    void whatATableWouldLoseIsToldAndNotSent() {
        Visitor department = department();
        Map<String, String> entered = new HashMap<>(Map.of(
                "key", "k",
                "source", "某台账",
                "columns[0].header", "内容",
                "columns[0].column", "title",
                "columns[1].header", "内容",
                "columns[1].column", "description",
                "columns[2].header", "地区"));
        entered.putAll(Map.of("values.district", "岚山 371103", "values.level", "A = major\nA = general"));

        String page = department
                .follow(department.submit("/import-mappings/new", "/import-mappings/new", entered))
                .body();

        assertThat(CITY.hazard.asked()).noneMatch(asked -> asked.method().equals("POST"));
        assertThat(page)
                .contains("没有保存", "“内容”写了两次", "“A”写了两次", "“岚山 371103”不是“词语 = 代码”的写法", "列名和对应的列要一起填写")
                .containsPattern("id=\"new-columns-1-header\"[^>]*aria-invalid=\"true\"")
                .containsPattern("id=\"new-values-district\"[^>]*aria-invalid=\"true\"")
                .contains("value=\"某台账\"");
    }

    @Test
    void aMappingIsSavedAndARefusalIsShownWhereItBelongs() {
        CITY.hazard.on(
                "POST",
                "/import-mappings",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "“district”没有代码“岚山”。",
                        ",\"errors\":[{\"path\":\"values.district\",\"message\":\"没有这个代码\"}]"));
        Visitor department = department();
        Map<String, String> entered =
                Map.of("key", "k", "source", "某台账", "columns[0].header", "内容", "columns[0].column", "title");

        assertThat(department
                        .follow(department.submit("/import-mappings/new", "/import-mappings/new", entered))
                        .body())
                .contains("没有这个代码", "“district”没有代码“岚山”。");

        CITY.hazard.on("POST", "/import-mappings", 201, "{\"id\":\"m-2\",\"version\":1,\"state\":\"SAVED\"}");
        assertThat(department
                        .follow(department.submit("/import-mappings/new", "/import-mappings/new", entered))
                        .body())
                .contains("已办理：保存映射。", "岚山区隐患台账");
        assertThat(JSON.readTree(CITY.hazard.last("POST", "/import-mappings").body()))
                .isEqualTo(json("{'source':'某台账','columns':{'内容':'title'}}"));
    }

    @Test
    void whoDoesNotImportIsToldOfNoMapping() {
        CITY.hazard.on("GET", "/import-mappings", 403, StubService.problem(403, "forbidden", "无权操作", "x", ""));
        CITY.hazard.on("GET", "/import-mappings/m-2", 404, StubService.problem(404, "not-found", "没有找到", "x", ""));
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        assertThat(unit.open("/import-mappings").body())
                .contains("这里没有您可以查看的内容")
                .doesNotContain("href=\"/import-mappings/new\"", "岚山区隐患台账");
        assertThat(unit.open("/import-mappings/m-2").statusCode()).isEqualTo(404);
    }
}
