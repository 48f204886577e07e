package org.safetyvalve.starter.admission;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The door of each kind. */
final class Doors {
    private final List<Door> doors;

    /** Through which requests of one kind come in. */
    record Door(Kind kind, Gate gate, Shares shares, OverloadLog log) {}

    Doors(AdmissionProperties properties) {
        this.doors = Arrays.stream(Kind.values())
                .map(kind -> new Door(
                        kind,
                        new Gate(properties.places(kind), properties.patience(), properties.impatience()),
                        new Shares(properties.perAccount(kind)),
                        new OverloadLog(kind)))
                .toList();
    }

    Door of(Kind kind) {
        return doors.get(kind.ordinal());
    }

    void forEach(Consumer<Door> action) {
        doors.forEach(action);
    }
}
