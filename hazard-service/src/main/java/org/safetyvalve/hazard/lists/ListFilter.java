package org.safetyvalve.hazard.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.District;

/** What of a kind is wanted. A condition that was not stated asks for nothing. */
public final class ListFilter {
    private final Document filter = new Document();

    public ListFilter(Kind kind) {
        filter.append("kind", kind.code());
    }

    public ListFilter equal(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.append(field, value);
        }
        return this;
    }

    /** In this division or in one that lies in it. */
    public ListFilter in(@Nullable String district) {
        if (district != null && !district.isBlank()) {
            filter.append("district", within(district));
        }
        return this;
    }

    /** With a code that begins so: a code's first characters are the wider class that it belongs to. */
    public ListFilter beginning(String field, @Nullable String prefix) {
        if (prefix != null && !prefix.isBlank()) {
            filter.append(field, new Document("$gte", prefix).append("$lt", prefix + '~'));
        }
        return this;
    }

    public ListFilter oneOf(String field, Collection<String> values) {
        filter.append(field, new Document("$in", List.copyOf(values)));
        return this;
    }

    public ListFilter noneOf(String field, Collection<String> values) {
        filter.append(field, new Document("$nin", List.copyOf(values)));
        return this;
    }

    public ListFilter text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            filter.append(
                    "text", new Document("$regex", Pattern.quote(text.trim().toLowerCase(Locale.ROOT))));
        }
        return this;
    }

    /** Past its time limit now, or not. */
    public ListFilter overdue(@Nullable Boolean overdue, Instant now) {
        if (overdue != null) {
            Document past = new Document("$lte", Date.from(now));
            filter.append("overdueAt", overdue ? past : new Document("$not", past));
        }
        return this;
    }

    /** Only what meets one of these; none at all when there are none. */
    public ListFilter anyOf(List<Document> windows) {
        if (windows.size() == 1) {
            windows.get(0).forEach((field, condition) -> {
                if (filter.containsKey(field)) {
                    filter.append("$or", windows);
                } else {
                    filter.append(field, condition);
                }
            });
        } else {
            filter.append("$or", windows.isEmpty() ? List.of(new Document("kind", "none")) : new ArrayList<>(windows));
        }
        return this;
    }

    /** The first of these fields that every record that is let through has one stated value in, and none of the common ones. */
    Optional<String> narrowest(List<String> fields, Set<String> common) {
        return fields.stream()
                .filter(field -> filter.get(field) instanceof String value && !common.contains(value))
                .findFirst();
    }

    /** Only what is dated after the one instant and before the other. */
    public ListFilter dated(Instant after, Instant before) {
        filter.append(
                Lists.ORDER,
                new Document("$gt", Lists.newestFirst(before, "")).append("$lt", Lists.newestFirst(after, "")));
        return this;
    }

    /** Only what changed last in this period, by the time that it was recorded at; both ends included. */
    public ListFilter changed(@Nullable Instant from, Instant until) {
        Document period = new Document("$lte", Date.from(until));
        if (from != null) {
            period.append("$gte", Date.from(from));
        }
        filter.append("changedAt", period);
        return this;
    }

    Document behind(@Nullable String id) {
        return id == null ? filter : new Document(filter).append("_id", new Document("$gt", id));
    }

    Document after(@Nullable String order) {
        if (order == null) {
            return filter;
        }
        Document range = new Document(filter.get(Lists.ORDER, new Document())).append("$gt", order);
        return new Document(filter).append(Lists.ORDER, range);
    }

    /** The condition on a division's code. */
    public static Document within(String district) {
        String prefix = new District(district).prefix();
        return new Document("$gte", prefix).append("$lt", prefix + '~');
    }
}
