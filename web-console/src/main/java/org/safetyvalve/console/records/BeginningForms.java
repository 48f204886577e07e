package org.safetyvalve.console.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.ActionCatalogue;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The forms that begin records. */
@Component
public class BeginningForms {

    private final Map<RecordKind, Room<?>> rooms;

    BeginningForms(List<Room<?>> rooms) {
        this.rooms = rooms.stream().collect(Collectors.toMap(Room::kind, Function.identity()));
    }

    /** The command that begins such a record; there is no page for what begins otherwise. */
    public Action action(RecordKind kind) {
        return ActionCatalogue.beginning(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Puts the form into the page, and returns the page's name.
     *
     * @param given what is known already, by field
     */
    public String show(RecordKind kind, Map<String, String> given, Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("action", action(kind));
        FormFacts start = Optional.ofNullable(rooms.get(kind)).map(Room::start).orElse(FormFacts.NONE);
        page.addAttribute("facts", with(start, given));
        return "record-new";
    }

    private static FormFacts with(FormFacts known, Map<String, String> given) {
        Map<String, String> values = new HashMap<>(known.values());
        values.putAll(given);
        return new FormFacts(known.choices(), known.rows(), values);
    }
}
