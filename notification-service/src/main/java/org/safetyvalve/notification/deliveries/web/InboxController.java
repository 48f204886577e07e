package org.safetyvalve.notification.deliveries.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.safetyvalve.notification.deliveries.DeliveryState;
import org.safetyvalve.notification.deliveries.Inbox;
import org.safetyvalve.notification.deliveries.store.DeliveryDefinition;
import org.safetyvalve.notification.deliveries.store.InboxReader;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/inbox")
@Tag(name = "收件箱 Inbox")
class InboxController {
    private final InboxReader inbox;
    private final Aggregates aggregates;
    private final DeliveryDefinition definition;

    InboxController(InboxReader inbox, Aggregates aggregates, DeliveryDefinition definition) {
        this.inbox = inbox;
        this.aggregates = aggregates;
        this.definition = definition;
    }

    /**
     * A notice as its recipient reads it.
     *
     * @param event id of the event that it tells of
     * @param name the event's name
     * @param record kind of the record that it is about, {@code subject} its id
     * @param title what it is about, {@code todo} what to do, in the caller's language
     * @param at when the event was recorded, {@code due} by when it must be done
     */
    record Entry(
            String id,
            long version,
            String state,
            String event,
            String name,
            String record,
            String subject,
            String title,
            String todo,
            Instant at,
            @Nullable Instant due,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            List<String> actions) {

        static Entry of(Stored<DeliveryState> stored, Locale language) {
            DeliveryState delivery = stored.state();
            DeliveryFacts facts = delivery.facts();
            return new Entry(
                    stored.id(),
                    stored.version(),
                    delivery.stage().name(),
                    facts.event(),
                    facts.name(),
                    facts.record(),
                    facts.subject(),
                    facts.title().in(language),
                    facts.todo().in(language),
                    facts.at(),
                    facts.due(),
                    delivery.acknowledgedBy(),
                    delivery.acknowledgedAt(),
                    Inbox.actions(delivery));
        }
    }

    /** A page of the inbox with the number of all that are unread. */
    record InboxPage(
            List<Entry> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next,

            long unread) {}

    /** One thing that happened to a delivery. */
    record Happening(String id, String name, Instant at) {}

    @Operation(summary = "本单位、本角色的通知,新的在前 Notices to the own organisation and role, newest first")
    @GetMapping
    InboxPage list(
            @RequestParam(defaultValue = "false") boolean unread,
            PageRequest page,
            Actor actor,
            @Parameter(hidden = true) Locale language) {
        String before = page.after() == null ? null : page.after().keys(1).get(0);
        List<Stored<DeliveryState>> found = inbox.page(actor, unread, before, page.limit() + 1);
        Page<Stored<DeliveryState>> entries =
                Page.of(found, page.limit(), last -> Cursor.of(last.state().order()));
        return new InboxPage(entries.map(one -> Entry.of(one, language)).items(), entries.next(), inbox.unread(actor));
    }

    @Operation(summary = "未签收的件数 How many are unread")
    @GetMapping("/unread")
    Map<String, Long> unread(Actor actor) {
        return Map.of("unread", inbox.unread(actor));
    }

    @Operation(summary = "一件通知 One notice")
    @GetMapping("/{id}")
    ResponseEntity<Entry> one(@PathVariable String id, Actor actor, @Parameter(hidden = true) Locale language) {
        Stored<DeliveryState> found = readable(id, actor);
        return CommandResponses.record(found.version(), Entry.of(found, language));
    }

    @Operation(summary = "投递与签收的历史 What happened to it")
    @GetMapping("/{id}/history")
    List<Happening> history(@PathVariable String id, Actor actor) {
        readable(id, actor);
        return inbox.history(id).stream()
                .map(event -> new Happening(
                        event.id(),
                        name(event.headers().getOrDefault(CeHeaders.TYPE, "")),
                        Instant.parse(event.headers().getOrDefault(CeHeaders.TIME, ""))))
                .toList();
    }

    private static String name(String type) {
        return type.replaceAll("^org\\.safetyvalve\\.|\\.v[0-9]+$", "");
    }

    @Operation(summary = "签收 Acknowledge it for the organisation")
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<CommandResult> acknowledge(@PathVariable String id, CommandContext context) {
        readable(id, context.actor());
        return CommandResponses.ok(aggregates.execute(
                definition, id, context, stored -> Inbox.acknowledge(stored.state(), context.actor(), context.now())));
    }

    private Stored<DeliveryState> readable(String id, Actor actor) {
        return inbox.find(actor, id).orElseThrow(() -> new AbsentException("deliveries", id));
    }
}
