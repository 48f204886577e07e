package org.safetyvalve.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What is passed over would not have matched: each request comes to the method, or to the refusal, that Spring alone brings it to. */
class ScreenedMappingsTest {
    private static final List<String> TEXTS = List.of(
            "hazards", "Hazards", "1", "history", "files", "a.json", "17", "a%2Fb", "hazard%73", "x;v=1", "", " ");

    private final RequestMappingHandlerMapping ours = new ScreenedMappings();
    private final RequestMappingHandlerMapping frameworks = new RequestMappingHandlerMapping();

    @Controller
    @SuppressWarnings("unused")
    private static final class Everything {
        @GetMapping("/hazards")
        void list() {}

        @PostMapping({"/hazards", "/hazards/new"})
        void create() {}

        @GetMapping("/hazards/{id}")
        void one() {}

        @GetMapping("/hazards/{id}/history")
        void history() {}

        @PostMapping("/hazards/{id}/{step}")
        void step() {}

        @GetMapping("/hazards/{id:[0-9]+}/17")
        void byNumber() {}

        @GetMapping("/{kind}/{name}.json")
        void json() {}

        @GetMapping("/files/**")
        void files() {}

        @GetMapping("/files/{*rest}")
        void rest() {}

        @GetMapping("/histor?/*")
        void wild() {}

        @RequestMapping("")
        void root() {}
    }

    @BeforeEach
    void start() {
        for (RequestMappingHandlerMapping mapping : List.of(ours, frameworks)) {
            StaticWebApplicationContext context = new StaticWebApplicationContext();
            context.registerSingleton("everything", Everything.class);
            context.refresh();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
        }
    }

    private static String outcome(RequestMappingHandlerMapping mapping, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain == null ? "none" : chain.getHandler().toString();
        } catch (Exception refused) {
            return refused.toString();
        }
    }

    private void same(String method, String path) {
        assertThat(outcome(ours, method, path)).as(method + ' ' + path).isEqualTo(outcome(frameworks, method, path));
    }

    @Test
    void bringsEachRequestToWhereSpringBringsIt() {
        for (String method : List.of("GET", "POST", "PUT", "HEAD", "OPTIONS")) {
            same(method, "/");
            for (String first : TEXTS) {
                same(method, '/' + first);
                for (String second : TEXTS) {
                    same(method, '/' + first + '/' + second);
                    TEXTS.forEach(third -> same(method, '/' + first + '/' + second + '/' + third));
                }
            }
        }
    }

    @Test
    void findsWhatIsThere() {
        assertThat(outcome(ours, "GET", "/hazards/1/history")).contains("history()");
        assertThat(outcome(ours, "POST", "/hazards/1/history")).contains("step()");
        assertThat(outcome(ours, "POST", "/hazards/new")).contains("create()");
        assertThat(outcome(ours, "DELETE", "/hazards/1/history")).contains("DELETE");
    }
}
