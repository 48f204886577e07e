package org.safetyvalve.console.actions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.layout.City;
import org.springframework.stereotype.Component;

/** The forms of a record's page. */
@Component("forms")
public class ActionForms {

    private final City city;

    ActionForms(City city) {
        this.city = city;
    }

    /** The actions that the service offers to this reader now, in the order of the lifecycle. */
    public List<Action> offered(RecordKind kind, @Nullable List<String> codes) {
        List<String> open = codes == null ? List.of() : codes;
        return ActionCatalogue.of(kind).stream()
                .filter(action -> open.contains(action.code()))
                .toList();
    }

    /** Whether one action is among them; one that was refused may be gone since. */
    public boolean isOffered(RecordKind kind, @Nullable List<String> codes, String code) {
        return offered(kind, codes).stream().anyMatch(action -> action.code().equals(code));
    }

    /** A key for a command that has not been sent yet, or the one that its last attempt left. */
    public String key(@Nullable Attempt attempt, String code) {
        return attempt != null && attempt.isOf(code)
                ? attempt.key()
                : UUID.randomUUID().toString();
    }

    /** The offices that this console knows by name, to choose from. */
    public List<City.Name> offices() {
        return city.organisations();
    }
}
