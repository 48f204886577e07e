package org.safetyvalve.accountability.exchanges.web;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.exchanges.Agenda;

/** What was open at a moment, as far as the reader may see it. */
record AgendaView(Instant at, List<Item> items) {

    record Item(String kind, int count, List<String> ids) {}

    static AgendaView of(Agenda agenda) {
        return new AgendaView(
                agenda.at(),
                agenda.items().stream()
                        .map(item -> new Item(item.kind().code(), item.ids().size(), item.ids()))
                        .toList());
    }
}
