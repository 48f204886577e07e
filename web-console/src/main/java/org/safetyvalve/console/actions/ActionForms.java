package org.safetyvalve.console.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.layout.City;
import org.safetyvalve.console.layout.Codes;
import org.springframework.stereotype.Component;

/** The forms of a record's page. */
@Component("forms")
public class ActionForms {

    private static final Row UNKNOWN = Row.of(Map.of());

    private final City city;
    private final Codes codes;

    ActionForms(City city, Codes codes) {
        this.city = city;
        this.codes = codes;
    }

    /** The actions that the service offers to this reader now, in the order of the lifecycle. */
    public List<Action> offered(RecordKind kind, @Nullable List<String> now) {
        return offered(kind, "", now);
    }

    /** As above, on a part of a record, such as a {@code commitment}. */
    public List<Action> offered(RecordKind kind, String part, @Nullable List<String> now) {
        List<String> open = now == null
                ? List.of()
                : now.stream()
                        .map(code -> part.isEmpty() ? code : part + "-" + code)
                        .toList();
        return ActionCatalogue.of(kind).stream()
                .filter(action -> open.contains(action.code()))
                .toList();
    }

    /** Whether an action is among them; one that was refused may be gone since. */
    public boolean isAmong(List<Action> offered, String code) {
        return offered.stream().anyMatch(action -> action.code().equals(code));
    }

    /** The code of what begins such a record. */
    public String beginning(RecordKind kind) {
        return ActionCatalogue.beginning(kind).map(Action::code).orElse("");
    }

    /** A key for a command that has not been sent yet, or the one that its last attempt left. */
    public String key(@Nullable Attempt attempt) {
        return attempt == null ? UUID.randomUUID().toString() : attempt.key();
    }

    /** The offices that this console knows by name, to choose from. */
    public List<City.Name> offices() {
        return city.organisations();
    }

    /** A form as it is shown: with what is known, or with what was entered before it was refused. */
    public List<Shown> shown(Action action, @Nullable FormFacts facts, @Nullable Attempt attempt) {
        FormFacts known = facts == null ? FormFacts.NONE : facts;
        return new Drawing(known, attempt).parts(action.parts(), "", new Row(known.values(), "", Map.of()));
    }

    private final class Drawing {
        private final FormFacts facts;
        private final @Nullable Attempt attempt;

        Drawing(FormFacts facts, @Nullable Attempt attempt) {
            this.facts = facts;
            this.attempt = attempt;
        }

        List<Shown> parts(List<FormPart> parts, String prefix, Row known) {
            List<Shown> shown = new ArrayList<>();
            for (FormPart part : parts) {
                shown.add(part.<Shown>tell(
                        field -> input(field, prefix + field.path(), known), rows -> table(rows, prefix, known)));
            }
            return shown;
        }

        private Shown input(Field field, String path, Row known) {
            List<String> values = attempt != null ? attempt.values(path) : values(field, known);
            return new Shown.Input(field, path, values, choices(field, known));
        }

        private static List<String> values(Field field, Row known) {
            String value = known.values().get(field.path());
            if (value == null) {
                return List.of();
            }
            return field.input() == Field.Input.CHOICES ? value.lines().toList() : List.of(value);
        }

        private List<Choice> choices(Field field, Row known) {
            if (!field.options().isEmpty()) {
                return named(field.names(), field.options());
            }
            List<Choice> here = known.choices().get(field.names());
            return here != null ? here : facts.choices().getOrDefault(field.names(), everywhere(field.names()));
        }

        private List<Choice> everywhere(String names) {
            return switch (names) {
                case "district" -> named(names, codes.districts());
                case "sector" -> named(names, codes.sectors());
                default -> List.of();
            };
        }

        private List<Choice> named(String names, List<String> values) {
            return values.stream()
                    .map(value -> new Choice(value, codes.name(names, value)))
                    .toList();
        }

        private Shown table(Rows rows, String prefix, Row known) {
            List<Shown.Line> lines = new ArrayList<>();
            List<Row> there = facts.rows().getOrDefault(rows.path(), List.of());
            Attempt tried = attempt;
            if (tried == null) {
                int count = there.size() + rows.blank();
                for (int i = 0; i < count; i++) {
                    Row row = i < there.size() ? there.get(i) : UNKNOWN;
                    lines.add(line(rows, prefix + rows.path() + "[" + i + "].", within(row, known)));
                }
            } else {
                for (String row : EnteredRows.of(rows, prefix, tried.values())) {
                    lines.add(line(rows, row, within(known(row, there, tried), known)));
                }
            }
            return new Shown.Table(prefix + rows.path(), rows.blank() > 0, lines);
        }

        private Shown.Line line(Rows rows, String row, Row known) {
            return new Shown.Line(known.caption(), parts(rows.parts(), row, known));
        }

        /** What may be chosen around a row may be chosen in it. */
        private static Row within(Row row, Row around) {
            return row.choices().isEmpty() ? new Row(row.values(), row.caption(), around.choices()) : row;
        }

        /** The row that was known, if what is known of it was not changed. */
        private Row known(String row, List<Row> there, Attempt tried) {
            return there.stream()
                    .filter(one -> one.values().entrySet().stream()
                            .allMatch(value -> value.getValue().equals(tried.value(row + value.getKey()))))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
