package org.safetyvalve.accountability.exchanges;

import java.util.List;

/**
 * What was open of one kind, as far as one party may see it.
 *
 * @param ids of the records; of a commitment the record it was made at, a slash, and its number
 */
public record AgendaItem(AgendaKind kind, List<String> ids) {

    public AgendaItem {
        ids = List.copyOf(ids);
    }
}
