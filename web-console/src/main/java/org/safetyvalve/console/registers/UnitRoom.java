package org.safetyvalve.console.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * The register of units. An update says all that the register is to say, so its form starts from what is there, and can say that
 * again whatever it is.
 */
@Component
class UnitRoom extends Room<Unit> {

    private static final String ALL_SECTORS = "*";

    private final Codes codes;

    UnitRoom(Codes codes) {
        super(
                RecordKind.UNIT,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<UnitItem>>() {},
                "text",
                "district",
                "sector",
                "kind",
                "level",
                "industry",
                "parent",
                "state");
        this.codes = codes;
    }

    @Override
    protected boolean hasHistory() {
        return false;
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(choices(List.of(), List.of()), Map.of(), Map.of("kind", "enterprise", "level", "county"));
    }

    @Override
    protected FormFacts facts(Unit unit) {
        Map<String, String> values = new HashMap<>(Map.of(
                "name", unit.name(),
                "kind", unit.kind(),
                "level", unit.level(),
                "district", unit.district(),
                "sectors", String.join("\n", unit.sectors())));
        putIfThere(values, "creditCode", unit.creditCode());
        putIfThere(values, "parentDepartment", unit.parentDepartment());
        putIfThere(values, "industry", unit.industry());
        List<Unit.Contact> contacts = Objects.requireNonNullElse(unit.contacts(), List.of());
        return new FormFacts(
                choices(List.of(unit.district()), unit.sectors()),
                Map.of(
                        "contacts",
                        contacts.stream()
                                .map(one ->
                                        Row.of(Map.of("name", one.name(), "role", one.role(), "phone", one.phone())))
                                .toList()),
                values);
    }

    private static void putIfThere(Map<String, String> values, String path, @Nullable String value) {
        if (value != null) {
            values.put(path, value);
        }
    }

    private Map<String, List<Choice>> choices(List<String> districts, List<String> sectors) {
        Stream<String> known = Stream.concat(codes.sectors().stream(), Stream.of(ALL_SECTORS));
        return Map.of(
                "district", named("district", Stream.concat(codes.districts().stream(), districts.stream())),
                "sector", named("sector", Stream.concat(known, sectors.stream())));
    }

    private List<Choice> named(String names, Stream<String> values) {
        return values.distinct()
                .map(value -> new Choice(value, codes.name(names, value)))
                .toList();
    }
}
