package org.safetyvalve.starter.web;

import com.mongodb.MongoException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.events.EventTooLargeException;
import org.safetyvalve.starter.security.SecurityAutoConfiguration;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.KeyReusedException;
import org.safetyvalve.starter.write.OutboxFullException;
import org.safetyvalve.starter.write.StaleVersionException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but web and security, to speak HTTP with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    WebAutoConfiguration.class,
    SecurityAutoConfiguration.class
})
@RestController
public class SampleService {

    record Plan(@NotBlank String measures, @Positive long funds) {}

    record Hazard(
            @NotBlank String title,
            @Nullable Level level,
            @Nullable @Valid Plan plan,
            @Nullable Instant at) {}

    record Seen(
            String account,
            String key,
            String hash,
            @Nullable Long ifMatch,
            Instant now,
            Instant occurredAt,
            @Nullable Instant at,
            String traceparent,
            String derived) {}

    enum SampleRule implements Rule {
        NO_RETURN(RuleKind.CONFLICT, "{0} 只能退回一次:请提出争议", "{0} may be returned once: dispute it"),
        NOT_YOURS(RuleKind.FORBIDDEN, "这不是您单位的", "not of your unit"),
        HIDDEN(RuleKind.NOT_FOUND, "看不见", "hidden"),
        FIVE_ASSURANCES(RuleKind.INVALID, "五落实缺少 {0}", "{0} is missing");

        private final RuleKind kind;
        private final String zh;
        private final String en;

        SampleRule(RuleKind kind, String zh, String en) {
            this.kind = kind;
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public RuleKind kind() {
            return kind;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    @GetMapping("/me")
    Actor me(Actor actor) {
        return actor;
    }

    @GetMapping("/operator/things")
    String operators() {
        return "things";
    }

    @PostMapping("/hazards")
    ResponseEntity<CommandResult> find(@Valid @RequestBody Hazard hazard, CommandContext context) {
        return CommandResponses.created(new CommandResult(context.derivedId("find"), 1, "FOUND"), "/hazards/{id}");
    }

    @PostMapping("/hazards/{id}/seen")
    Seen seen(@RequestBody(required = false) @Nullable Hazard hazard, CommandContext context) {
        CommandContext stated = context.withOccurredAt(hazard == null ? null : hazard.at());
        return new Seen(
                stated.actor().account(),
                stated.key(),
                stated.requestHash(),
                stated.ifMatch(),
                stated.now(),
                stated.occurredAt(),
                hazard == null ? null : hazard.at(),
                stated.traceparent(),
                stated.derivedId("find"));
    }

    @PostMapping(path = "/sheets", consumes = "text/csv")
    String sheet(CommandContext context) {
        return context.requestHash();
    }

    @GetMapping("/hazards")
    Page<String> list(PageRequest page, @RequestParam(required = false) @Nullable Integer round) {
        List<String> all = List.of("a", "b", "c", "d", "e");
        int from = page.after() == null ? 0 : all.indexOf(page.after().keys(1).get(0)) + 1;
        List<String> found = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        return Page.of(found, page.limit(), Cursor::of);
    }

    @GetMapping(path = "/fails/{how}", produces = MediaType.APPLICATION_JSON_VALUE)
    String fails(@PathVariable String how) {
        throw switch (how) {
            case "conflict" -> new Refusal(SampleRule.NO_RETURN, "H-1");
            case "forbidden" -> new Refusal(SampleRule.NOT_YOURS);
            case "hidden" -> new Refusal(SampleRule.HIDDEN);
            case "invalid" -> new Refusal(SampleRule.FIVE_ASSURANCES, "funds").at("plan.funds");
            case "absent" -> new AbsentException("hazards", "secret-id");
            case "stale" -> new StaleVersionException("H-1", 1_234);
            case "key" -> new KeyReusedException("k");
            case "exists" -> new AlreadyExistsException("H-1");
            case "raced" -> new ConcurrentChangeException("H-1");
            case "outbox" -> new OutboxFullException("H-1");
            case "store" -> new StoreUnavailableException(new IllegalStateException("secret"));
            case "unknown" -> new OutcomeUnknownException(new IllegalStateException("secret"));
            case "mongo" -> new MongoException("secret");
            case "event" -> new EventTooLargeException("hazard-found", 2_000_000, 1_000_000);
            case "busy" -> new TooManyRequestsException("streams", 7);
            default -> new IllegalStateException("secret");
        };
    }
}
