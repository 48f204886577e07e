package org.safetyvalve.console.anyone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anyone finds at the public's door, without a login and without leaving a trace. */
class AnyonesPagesTest extends ConsoleTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Map<String, String> TOLD = Map.of(
            "key", "k-1",
            "description", "安全出口被锁",
            "address", "海曲路1号",
            "district", "371102",
            "sector", "",
            "name", "欧阳金丝雀",
            "phone", "13976431852");

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/report/standing", "/board", "/report?lang=en", "/board?lang=en"})
    void isOpenWithoutALoginASessionOrAnAddressThatLeaks(String path) {
        HttpResponse<String> page = visitor().get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("SAFETY_VALVE_CONSOLE"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("name=\"_csrf\"", " style=", "onclick");
    }

    @Test
    void eachFormHasARandomKeyOfItsOwn() {
        String first = key(visitor().get("/report").body());

        assertThat(first)
                .matches("[0-9a-f]{40}")
                .isNotEqualTo(key(visitor().get("/report").body()));
    }

    private static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void aReportIsSentWithoutSayingWhoIsLoggedInAndItsReceiptIsInThePageAlone() throws Exception {
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        CITY.hazard.forget();

        HttpResponse<String> page = department.post("/report", TOLD);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("0123", "RSTK", "唯一办法").doesNotContain("应急局监管员", "lang=en");
        assertThat(page.uri().toString()).endsWith("/report");
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Asked asked = CITY.hazard.last("POST", "/public/reports");
        assertThat(asked.header("Authorization")).isNull();
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.header("X-Forwarded-For")).isNull();
        assertThat(asked.query()).isEmpty();
        JsonNode body = JsonMapper.shared().readTree(asked.body());
        assertThat(body.path("description").asString()).isEqualTo("安全出口被锁");
        assertThat(body.path("name").asString()).isEqualTo("欧阳金丝雀");
        assertThat(body.path("aboutAuthority").asBoolean()).isFalse();
        assertThat(body.has("sector")).isFalse();
    }

    @Test
    void aRefusedReportKeepsWhatWasWrittenAndOneThatWasPutOffItsKey() {
        CITY.hazard.on(
                "POST",
                "/public/reports",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "里面有您的姓名或电话",
                        ",\"errors\":[{\"path\":\"description\",\"message\":\"里面有您的姓名或电话\"}]"));
        HttpResponse<String> refused = visitor().post("/report", TOLD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("里面有您的姓名或电话", "安全出口被锁", "欧阳金丝雀", "aria-invalid");
        assertThat(key(refused.body())).isNotEqualTo("k-1");

        CITY.hazard.on("POST", "/public/reports", 503, StubService.problem(503, "overloaded", "系统繁忙", "没有生效", ""));
        HttpResponse<String> later = visitor().post("/report", TOLD);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(key(later.body())).isEqualTo("k-1");

        CITY.hazard.goAway();
        try {
            HttpResponse<String> away = visitor().post("/report", TOLD);
            assertThat(away.body()).contains("再次提交");
            assertThat(key(away.body())).isEqualTo("k-1");
        } finally {
            CITY.hazard.comeBack();
        }
    }

    @Test
    void aReceiptIsAskedForInABodyAndToldInPlainWords() {
        HttpResponse<String> page = visitor().post("/report/standing", Map.of("receipt", City.RECEIPT));

        assertThat(page.body()).contains("还没有经其他人验收", "是否办结", "是否整改完成并经他人验收", "今天又锁上了");
        Asked asked = CITY.hazard.last("POST", "/public/reports/standing");
        assertThat(asked.body()).isEqualTo("{\"receipt\":\"" + City.RECEIPT + "\"}");
        assertThat(asked.path() + asked.query() + asked.headers().entrySet()).doesNotContain("RSTK");
        assertThat(page.headers().map().toString()).doesNotContain("RSTK");
    }

    @Test
    void aReceiptThatIsNoneSaysSo() {
        CITY.hazard.on(
                "POST", "/public/reports/standing", 404, StubService.problem(404, "not-found", "没有找到", "没有", ""));

        HttpResponse<String> page = visitor().post("/report/standing", Map.of("receipt", "0000"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个回执码");
    }

    @Test
    void somethingIsAddedOnceAndWhatIsRefusedStaysInTheForm() {
        Map<String, String> added = Map.of("receipt", City.RECEIPT, "text", "又锁了", "key", "k-2");
        HttpResponse<String> page = visitor().post("/report/supplement", added);
        assertThat(page.body()).contains("已补充");
        Asked asked = CITY.hazard.last("POST", "/public/reports/supplements");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-2");
        assertThat(asked.body()).contains("又锁了", City.RECEIPT);

        CITY.hazard.on(
                "POST",
                "/public/reports/supplements",
                409,
                StubService.problem(409, "rule-broken", "x", "最多补充 20 次", ""));
        HttpResponse<String> refused = visitor().post("/report/supplement", added);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("最多补充 20 次", "又锁了").doesNotContain("已补充");
    }

    @Test
    void theBoardShowsWhatIsListedAndGoesOn() {
        String page = visitor().get("/board").body();

        assertThat(page)
                .contains("郭家湖子汽车城消防安全重大隐患", "市级督办 日安督〔2021〕3号", "日照市安委办", "东港区", "2026-12-18 24:00")
                .contains("省级督办", "2021-05-20", "cursor=bmV4dA");
        visitor().get("/board?cursor=bmV4dA");
        assertThat(CITY.hazard.last("GET", "/public/board").query()).contains("cursor=bmV4dA");
        assertThat(CITY.hazard.last("GET", "/public/board").header("Authorization"))
                .isNull();
    }

    @Test
    void aServiceThatIsAwayIsSaidOnTheBoardToo() {
        CITY.hazard.goAway();
        try {
            assertThat(visitor().get("/board").body()).contains("隐患服务暂时没有应答");
        } finally {
            CITY.hazard.comeBack();
        }
    }
}
