package org.safetyvalve.console.records;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.EnteredRows;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.RecordPage;
import org.safetyvalve.console.confidential.ReadingPurposes;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.ServiceClient;
import org.safetyvalve.console.timeline.Timeline;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pages of every room. */
@Controller
class RecordController implements RecordPage {

    private static final String LISTED =
            "units|sites|checklists|checks|look-backs|import-mappings|problems|transfers|tracings|leads|cases|accidents|circulars|"
                    + "joint-interviews|exchanges|reading-logs|supervisions|special-studies|key-supervisions";
    private static final String LIST = "/{section:" + LISTED + "}";
    private static final String SECTION = "/{section:" + LISTED + "|inspections|visits}";
    private static final String BEGUN = "/{section:" + LISTED + "|inspections|visits|campaigns}/new";
    private static final String PAGE = "30";

    private final Map<RecordKind, Room<?>> rooms;
    private final ServiceClient services;
    private final Timeline timeline;
    private final BeginningForms beginnings;

    RecordController(List<Room<?>> rooms, ServiceClient services, Timeline timeline, BeginningForms beginnings) {
        this.rooms = rooms.stream().collect(Collectors.toMap(Room::kind, Function.identity()));
        this.services = services;
        this.timeline = timeline;
        this.beginnings = beginnings;
    }

    /** The whole page, or only the rows that come next. */
    @GetMapping(LIST)
    String list(
            @PathVariable String section,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "HX-Request", required = false) boolean moreRows,
            Model model) {
        Room<?> room = room(section);
        Map<String, @Nullable String> filters = new LinkedHashMap<>();
        room.filters().forEach(filter -> filters.put(filter, asked.get(filter)));
        model.addAttribute("kind", room.kind());
        model.addAttribute("query", filters);
        Map<String, @Nullable String> query = new LinkedHashMap<>(filters);
        query.put("cursor", asked.get("cursor"));
        query.put("limit", PAGE);
        Reading<? extends Page<?>> records = services.get(
                room.kind().service(), room.many(), query, room.kind().path());
        model.addAttribute("records", records);
        records.optional().map(Page::next).ifPresent(next -> model.addAttribute("more", more(section, filters, next)));
        return moreRows ? section + " :: rows" : section;
    }

    /** Where the rows after these are. */
    private static String more(String section, Map<String, @Nullable String> filters, String next) {
        UriComponentsBuilder rows = UriComponentsBuilder.fromPath("/" + section).queryParam("cursor", "{cursor}");
        Map<String, Object> asked = new HashMap<>(Map.of("cursor", next));
        filters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                rows.queryParam(name, "{" + name + "}");
                asked.put(name, value);
            }
        });
        return rows.encode().buildAndExpand(asked).toUriString();
    }

    @GetMapping(SECTION + "/{id}")
    String one(@PathVariable String section, @PathVariable String id, Model model) {
        return one(room(section), id, model);
    }

    @Override
    public boolean isOf(RecordKind kind) {
        Room<?> room = rooms.get(kind);
        return room != null && !room.hasPageOfItsOwn();
    }

    @Override
    public String show(RecordKind kind, String id, Model page) {
        return one(room(kind.section()), id, page);
    }

    private <T> String one(Room<T> room, String id, Model model) {
        return show(room, id, read(room, id), model);
    }

    private <T> Reading<T> read(Room<T> room, String id) {
        return services.get(room.kind().service(), room.one(), room.kind().path() + "/{id}", id);
    }

    private <T> String show(Room<T> room, String id, Reading<T> record, Model model) {
        if (record.isClosed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        RecordKind kind = room.kind();
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("record", record);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("purposes", ReadingPurposes.ALL);
        record.optional().ifPresent(found -> {
            model.addAttribute("facts", room.facts(found));
            room.tell(found, model);
        });
        List<Timeline.Source> history = List.of(new Timeline.Source(kind.service(), kind.path() + "/{id}/history", id));
        model.addAttribute("story", timeline.tell(room.hasHistory() ? history : List.of()));
        return kind.labels();
    }

    /**
     * The record with its confidential texts; accountability-service records who asked and what for. They are in the answer alone: a
     * session would keep them.
     */
    @PostMapping("/{section:cases|tracings|visits}/{id}/content")
    String open(
            @PathVariable String section,
            @PathVariable String id,
            @RequestParam String purpose,
            @RequestParam String key,
            Model model) {
        model.addAttribute("inOtherLanguage", null);
        return open(room(section), id, purpose, key, model);
    }

    private <T> String open(Room<T> room, String id, String purpose, String key, Model model) {
        Reading<T> opened = services.postAndRead(
                room.kind().service(),
                room.one(),
                JsonNodeFactory.instance.objectNode().put("purpose", purpose),
                key,
                room.kind().path() + "/{id}/read-content",
                id);
        model.addAttribute("opened", opened.isFound());
        model.addAttribute("notOpened", opened.problem());
        return show(room, id, opened.isFound() ? opened : read(room, id), model);
    }

    /** The form that begins a record, with what the link that led here knew. */
    @GetMapping(BEGUN)
    String form(@PathVariable String section, @RequestParam Map<String, String> given, Model model) {
        return beginnings.show(room(section).kind(), given, model);
    }

    @PostMapping(BEGUN)
    String begin(
            @PathVariable String section,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        RecordKind kind = room(section).kind();
        Action action = beginnings.action(kind);
        CommandAnswer answer =
                services.command(kind.service(), CommandBody.of(action.parts(), entered), key, null, kind.path());
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", action.code());
                    page.addAttribute("section", section);
                    page.addAttribute("id", done.id());
                    return "redirect:/{section}/{id}";
                },
                problem -> {
                    Attempt.refused(action.code(), EnteredRows.asSent(action.parts(), entered), problem, key)
                            .showAgain(shown, response);
                    return beginnings.show(kind, Map.of(), shown);
                });
    }

    private Room<?> room(String section) {
        return RecordKind.of(section)
                .map(rooms::get)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
