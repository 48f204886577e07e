package org.safetyvalve.hazard.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.District;

/** What of a kind is wanted. A condition that was not stated asks for nothing. */
public final class ListFilter {
    private static final int PAIRS_COMPARED = 6;

    /** Behind the ids of all records of a moment. */
    private static final String BEHIND = "~";

    private final Kind kind;
    private final Document filter = new Document();
    private final Document found = new Document();

    /** In each of which stands all that is wanted. */
    private final Set<Stretch> stretches = new LinkedHashSet<>();

    private @Nullable String search;
    private @Nullable Instant overdueAt;

    public ListFilter(Kind kind) {
        this.kind = kind;
        filter.append("kind", kind.code());
    }

    public ListFilter equal(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.append(field, field.equals(Sharing.FIELD) ? sharedBy(value) : value);
            if (field.equals("state") && !Stretch.isCommon(value)) {
                stretches.add(new Stretch.InViews("state", value));
            } else if (field.equals("unit") || field.equals("holder")) {
                lies(new Stretch.InViews("holder", value));
            } else if (Posted.isPosted(field, value)) {
                lies(new Stretch.InPostings(Posted.term(field, value)));
            }
        }
        return this;
    }

    /** Only hazards are held, and only they are posted. */
    private void lies(Stretch stretch) {
        if (kind == Kind.HAZARD) {
            stretches.add(stretch);
        }
    }

    /** In this division or in one that lies in it. */
    public ListFilter in(@Nullable String district) {
        if (district != null && !district.isBlank()) {
            if (!district.matches(Codes.DISTRICT)) {
                throw HazardRule.NO_SUCH_VALUE.refuse(district).at("district");
            }
            filter.append("district", within(district));
            liesIn(district);
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

    /** Says of what is let through that it lies in this division. */
    public ListFilter liesIn(String district) {
        // A county's are side by side; a larger division has nearly all.
        if (new District(district).prefix().equals(district)) {
            lies(new Stretch.InPostings(Posted.term("district", district)));
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

    /** Says of what is let through that this organisation is responsible for it, alone or beside others, holds it, found it or returned it. */
    public ListFilter isOwnOf(String organisation) {
        lies(Stretch.Together.ownOf(organisation));
        return this;
    }

    /** Whose text has this somewhere. */
    public ListFilter text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            filter.append(
                    "text", new Document("$regex", Pattern.quote(text.trim().toLowerCase(Locale.ROOT))));
        }
        return this;
    }

    /**
     * Hazards whose title, description or address has this somewhere, in capitals or not. Without a pair of characters to begin with, all
     * would have to be looked at.
     *
     * @throws org.safetyvalve.starter.domain.Refusal {@link ListRule#TEXT_TOO_SHORT}
     */
    public ListFilter search(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            String wanted = SearchText.folded(text.strip());
            if (SearchText.somePairs(wanted, PAIRS_COMPARED).isEmpty()) {
                throw ListRule.TEXT_TOO_SHORT.refuse().at("text");
            }
            search = wanted;
            SearchText.someTerms(wanted, PAIRS_COMPARED).forEach(term -> lies(new Stretch.InPostings(term)));
        }
        return this;
    }

    /** Past its time limit now, or not. */
    public ListFilter overdue(@Nullable Boolean overdue, Instant now) {
        if (overdue != null) {
            Document past = new Document("$lte", Date.from(now));
            filter.append("overdueAt", overdue ? past : new Document("$not", past));
            overdueAt = overdue ? now : null;
        }
        return this;
    }

    /** Found on these days or between them, by the clock of the calendar. */
    public ListFilter found(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            found.append("$lt", Lists.newestFirst(begin(from), BEHIND));
        }
        if (to != null) {
            found.append("$gt", Lists.newestFirst(begin(to.plusDays(1)), BEHIND));
        }
        return this;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }

    /** Only what is dated after the one instant and before the other. */
    public ListFilter dated(Instant after, Instant before) {
        found.append("$gt", Lists.newestFirst(before, "")).append("$lt", Lists.newestFirst(after, ""));
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

    /** Where to look: in each of these stands all that is wanted. One at least. */
    List<Stretch> stretches() {
        return stretches.isEmpty() ? List.of(new Stretch.InViews("kind", kind.code())) : List.copyOf(stretches);
    }

    @Nullable
    String search() {
        return search;
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

    /** The bounds that the days set to the key of {@link ListOrder#NEWEST}. */
    Document found() {
        return new Document(found);
    }

    /** Whether only what has a time limit running can be let through, and is listed. */
    boolean isRunning(ListOrder order) {
        return overdueAt != null || order == ListOrder.DEADLINE;
    }

    /** What is let through and listed, without the search. */
    Document condition(ListOrder order) {
        Document condition = new Document(filter);
        if (!found.isEmpty()) {
            condition.append(Lists.ORDER, found());
        }
        if (isRunning(order)) {
            Document due = new Document("$exists", true);
            condition.append(
                    Lists.DUE, overdueAt == null ? due : due.append("$lt", Lists.earliestFirst(overdueAt, BEHIND)));
        }
        return condition;
    }

    /** The condition on those who are responsible beside the lead. */
    public static Document sharedBy(String organisation) {
        return new Document("$in", List.of(organisation));
    }

    /** The condition on a division's code. */
    public static Document within(String district) {
        String prefix = new District(district).prefix();
        return new Document("$gte", prefix).append("$lt", prefix + '~');
    }
}
