package org.safetyvalve.accountability.exchanges;

import java.time.Instant;
import java.util.List;

/**
 * What was open at a moment, as far as one party may see it: the other party sees its own.
 *
 * @param organisation the party
 */
public record Agenda(String organisation, Instant at, List<AgendaItem> items) {

    public Agenda {
        items = List.copyOf(items);
    }
}
