package org.safetyvalve.console.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.FlashMap;

/** What was entered in a form is in the answer to it alone, whatever becomes of the command. */
class RefusedFormsTest extends ConsoleTest {

    private static final String CANARY = "金丝雀某某弄虚作假";

    @Autowired
    private ServletWebServerApplicationContext console;

    @ParameterizedTest
    @CsvSource({
        "/cases/c-1, /cases/c-1/actions/hear, accountability, /cases/c-1/hear, opinion, 409",
        "/cases/c-1, /cases/c-1/actions/hear, accountability, /cases/c-1/hear, opinion, 412",
        "/cases/c-1, /cases/c-1/actions/challenge-adjudicator, accountability, /cases/c-1/challenge-adjudicator, grounds, 422",
        "/cases/new, /cases/new, accountability, /cases, facts, 422",
        "/leads/new, /leads/new, accountability, /leads, content, 422",
        "/leads/new, /leads/new, accountability, /leads, reporter, 503",
        "/accidents/new, /accidents/new, accountability, /accidents, description, 422",
        "/accidents/a-1, /accidents/a-1/actions/supplement, accountability, /accidents/a-1/supplement, note, 409",
        "/tracings/r-1, /tracings/r-1/actions/determine, accountability, /tracings/r-1/determine, findings[0].note, 422",
        "/joint-interviews/ji-1, /joint-interviews/ji-1/actions/hold, accountability, /joint-interviews/ji-1/hold, minutes, 409",
        "/transfers/new, /transfers/new, accountability, /transfers, content, 422",
        "/transfers/t-1, /transfers/t-1/actions/return, accountability, /transfers/t-1/return, basis, 409",
        "/hazards/new, /hazards/new, hazard, /hazards, description, 422",
        "/import-mappings/m-2, /import-mappings/m-2/actions/revise, hazard, /import-mappings/m-2/revise, source, 409",
        "/import-mappings/new, /import-mappings/new, hazard, /import-mappings, source, 422",
        "/checklists/new, /checklists/new, hazard, /checklists, title, 422",
        "/checklists/auto-market-fire, /checklists/auto-market-fire/actions/publish-next, hazard, /checklists/auto-market-fire/versions, title, 409"
    })
    void whatWasRefusedIsInTheAnswerAlone(
            String page, String form, String service, String command, String field, int status) {
        answer(service, command, status);
        Visitor reader = reader(service);

        HttpResponse<String> answer = reader.submit(page, form, entered(field));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        if (status != 412) {
            assertThat(answer.body()).contains("不行就是不行");
        }
        assertThat(everythingKept()).doesNotContain(CANARY);
        assertThat(reader.open(page).body()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/c-1, /cases/c-1/actions/hear, accountability, /cases/c-1/hear, opinion",
        "/leads/new, /leads/new, accountability, /leads, content",
        "/transfers/new, /transfers/new, accountability, /transfers, content"
    })
    void whatWasRefusedNeedNotBeEnteredAgain(String page, String form, String service, String command, String field) {
        answer(service, command, 422);

        assertThat(reader(service).submit(page, form, entered(field)).body()).contains(CANARY, "href=\"/");
    }

    @Test
    void whatWasDoneIsSaidWithoutWhatWasEntered() {
        CITY.accountability.on("POST", "/cases/c-1/hear", 200, "{\"id\":\"c-1\",\"version\":10,\"state\":\"HEARD\"}");

        HttpResponse<String> answer =
                reader("accountability").submit("/cases/c-1", "/cases/c-1/actions/hear", entered("opinion"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/cases/c-1");
        assertThat(everythingKept()).contains("done=hear").doesNotContain(CANARY);
    }

    @Test
    void whoeverComesBackToTheAddressOfARefusedFormIsLedToTheRecord() {
        assertThat(reader("accountability")
                        .open("/cases/c-1/actions/hear")
                        .uri()
                        .getPath())
                .isEqualTo("/cases/c-1");
    }

    private static void answer(String service, String command, int status) {
        StubService stub = service.equals("hazard") ? CITY.hazard : CITY.accountability;
        stub.on("POST", command, status, StubService.problem(status, "invalid", "未能办理", "不行就是不行", ""));
    }

    private Visitor reader(String service) {
        return visitor().as(CITY.identity, service.equals("hazard") ? StubIdentity.COMMITTEE : StubIdentity.DISCIPLINE);
    }

    private static Map<String, String> entered(String field) {
        Map<String, String> entered = new HashMap<>(Map.of("key", "k-1", "version", "9", "hazard", "h-1"));
        entered.put(field, CANARY);
        return entered;
    }

    /** All attributes of all sessions, in words. */
    private String everythingKept() {
        Tomcat tomcat = ((TomcatWebServer) console.getWebServer()).getTomcat();
        return Arrays.stream(tomcat.getHost().findChildren())
                .flatMap(child -> Arrays.stream(((Context) child).getManager().findSessions()))
                .map(session -> session.getSession())
                .flatMap(session -> Collections.list(session.getAttributeNames()).stream()
                        .map(name -> name + "=" + inWords(session.getAttribute(name))))
                .collect(Collectors.joining("\n"));
    }

    private static String inWords(@Nullable Object value) {
        String more = value instanceof FlashMap flash
                ? flash.getTargetRequestPath() + inWords(flash.getTargetRequestParams())
                : "";
        if (value instanceof Map<?, ?> map) {
            return more
                    + map.entrySet().stream()
                            .map(entry -> inWords(entry.getKey()) + "=" + inWords(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(RefusedFormsTest::inWords)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Record record
                ? Stream.of(record.getClass().getRecordComponents())
                        .map(part -> inWords(of(record, part)))
                        .collect(Collectors.joining(", ", "(", ")"))
                : String.valueOf(value);
    }

    private static @Nullable Object of(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
