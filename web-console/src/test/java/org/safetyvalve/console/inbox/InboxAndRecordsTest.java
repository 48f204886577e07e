package org.safetyvalve.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.json.JsonMapper;

class InboxAndRecordsTest extends ConsoleTest {

    private static final String DONE = "{\"id\":\"x\",\"version\":3,\"state\":\"DONE\"}";

    @Test
    void aLetterLeadsToWhatItIsAboutAndSaysByWhen() {
        String page =
                visitor().as(CITY.identity, StubIdentity.UNIT).open("/inbox").body();

        assertThat(page)
                .contains("href=\"/hazards/" + City.HAZARD + "\"", "href=\"/problems/p-1\"")
                .contains("href=\"/cases/c-1\"", "href=\"/accidents/a-1\"", "href=\"/circulars/ci-1\"")
                .contains(
                        "href=\"/joint-interviews/ji-1\"",
                        "href=\"/exchanges/ex-1\"",
                        "href=\"/key-supervisions/ks-1\"")
                .contains("请在期限前报送整改方案", "2026-11-26 24:00", "责令整改", "3 条未签收")
                .contains("批量导入 30,412 条隐患");
    }

    @Test
    void acknowledgingALetterTwiceIsOnce() {
        CITY.notification.on("POST", "/inbox/n-1/acknowledge", 200, DONE);
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        unit.submit("/inbox", "/inbox/n-1/acknowledge", Map.of());
        String first = CITY.notification.last("POST", "/acknowledge").header("Idempotency-Key");
        HttpResponse<String> page = unit.follow(unit.submit("/inbox", "/inbox/n-1/acknowledge", Map.of()));

        assertThat(CITY.notification.last("POST", "/acknowledge").header("Idempotency-Key"))
                .isEqualTo(first);
        assertThat(page.body()).contains("已签收");
    }

    @Test
    void theMenuShowsHowManyAreUnread() {
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.UNIT)
                        .open("/inbox/unread")
                        .body())
                .isEqualTo("3");
    }

    @Test
    void withNotificationAwayTheInboxSaysSo() {
        CITY.notification.goAway();
        try {
            assertThat(visitor()
                            .as(CITY.identity, StubIdentity.UNIT)
                            .open("/inbox")
                            .body())
                    .contains("通知服务暂时没有应答");
        } finally {
            CITY.notification.comeBack();
        }
    }

    @Test
    void aDepartmentReportsWhatItDidAboutAProblem() {
        CITY.accountability.on("POST", "/responsibility-problems/p-1/rectify", 200, DONE);
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        String page = department
                .follow(department.submit(
                        "/problems/p-1",
                        "/problems/p-1/actions/rectify",
                        Map.of("key", "k", "version", "2", "report", "已逐户检查")))
                .body();

        Asked asked = CITY.accountability.last("POST", "/rectify");
        assertThat(JsonMapper.shared().readTree(asked.body()).path("report").asString())
                .isEqualTo("已逐户检查");
        assertThat(asked.header("If-Match")).isEqualTo("\"2\"");
        assertThat(page).contains("已办理：报告整改。", "监管不到位", "反馈责任问题");
    }

    @Test
    void aTransferShowsItsReturnsAndItsClock() {
        String page = visitor()
                .as(CITY.identity, StubIdentity.DISCIPLINE)
                .open("/transfers/t-1")
                .body();

        assertThat(page)
                .contains("日照市公安局 退回，认为应由 日照市纪委监委 办理", "2026-11-26 24:00", "查阅内容")
                .contains("/transfers/t-1/actions/accept", "/transfers/t-1/actions/return");
    }

    @Test
    void whatALeadSaysIsShownOnRequestAndKeptNowhere() {
        CITY.accountability.on("POST", "/leads/l-1/read-content", 200, "{\"content\":\"某某在验收中弄虚作假\"}");
        Visitor inspector = visitor().as(CITY.identity, StubIdentity.DISCIPLINE);

        HttpResponse<String> content =
                inspector.submit("/leads/l-1", "/leads/l-1/content", Map.of("key", "k-7", "purpose", "disposal"));

        assertThat(content.body()).contains("某某在验收中弄虚作假", "不得告诉他人");
        assertThat(content.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(CITY.accountability.last("POST", "/leads/l-1/read-content").body())
                .isEqualTo("{\"purpose\":\"disposal\"}");
        assertThat(inspector.open("/leads/l-1").body()).contains("每次查阅都记下").doesNotContain("弄虚作假");
    }

    @Test
    void aTransfersContentThatIsGoneIsSaidToBe() {
        CITY.accountability.on(
                "POST",
                "/transfers/t-1/read-content",
                409,
                StubService.problem(409, "rule-broken", "不能办理", "该内容的密钥已销毁", ""));

        HttpResponse<String> content = visitor()
                .as(CITY.identity, StubIdentity.DISCIPLINE)
                .submit("/transfers/t-1", "/transfers/t-1/content", Map.of("key", "k-8", "purpose", "transfer"));

        assertThat(content.body()).contains("该内容的密钥已销毁");
    }

    @Test
    void aHazardIsReferredWithWhatIsKnownOfIt() {
        CITY.accountability
                .on("POST", "/transfers", 201, "{\"id\":\"t-1\",\"version\":1,\"state\":\"SENT\"}")
                .on("/transfers/t-1", "transfer.json");
        Visitor committee = visitor().as(CITY.identity, StubIdentity.COMMITTEE);
        String form = committee.open("/transfers/new?hazard=" + City.HAZARD).body();
        assertThat(form).contains("value=\"" + City.HAZARD + "\"", "value=\"郭家湖子汽车城消防安全重大隐患\"");

        HttpResponse<String> page = committee.follow(committee.submit(
                "/transfers/new",
                "/transfers/new",
                Map.of(
                        "key",
                        "k",
                        "subjectKind",
                        "hazard",
                        "subject",
                        City.HAZARD,
                        "hazard",
                        City.HAZARD,
                        "to",
                        "rizhao-discipline",
                        "toKind",
                        "discipline-inspection",
                        "district",
                        "371102",
                        "basis",
                        "《安全生产法》")));

        assertThat(JsonMapper.shared()
                        .readTree(CITY.accountability.last("POST", "/transfers").body())
                        .toString())
                .contains("\"to\":\"rizhao-discipline\"", "\"toKind\":\"discipline-inspection\"")
                .doesNotContain("occurredAt");
        assertThat(page.uri().getPath()).isEqualTo("/transfers/t-1");
    }

    @Test
    void onlyDisciplineInspectionIsOfferedTracings() {
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DISCIPLINE)
                        .open("/hazards")
                        .body())
                .contains("href=\"/tracings\"");
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DEPARTMENT)
                        .open("/hazards")
                        .body())
                .doesNotContain("href=\"/tracings\"");
    }
}
