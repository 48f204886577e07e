package org.safetyvalve.hazard.lists;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, in its order.
 *
 * @param next the key behind which the next part begins, or null when this is the last
 */
record Part<T>(List<T> found, @Nullable String next) {

    /**
     * The part that these begin.
     *
     * @param found as many as the limit, or fewer; or one more, when there are more
     * @param next where to go on if there are not more than the limit
     */
    static Part<Document> of(List<Document> found, ListOrder order, int limit, @Nullable String next) {
        if (found.size() <= limit) {
            return new Part<>(found, next);
        }
        List<Document> whole = List.copyOf(found.subList(0, limit));
        return new Part<>(whole, whole.get(limit - 1).getString(order.field()));
    }
}
