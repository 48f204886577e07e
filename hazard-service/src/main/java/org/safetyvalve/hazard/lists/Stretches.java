package org.safetyvalve.hazard.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.projection.Postings;
import org.safetyvalve.starter.projection.Projections;

/** Reads stretches of the lists' projection. */
final class Stretches {
    private static final String NAME = HazardListProjection.NAME;

    /** What a poll posted names one hazard or hundreds: so many postings are read at first, and as many as are needed then. */
    private static final int FIRST_POSTINGS = 4;

    private static final int MOST_POSTINGS = 100;

    private final Projections projections;

    Stretches(Projections projections) {
        this.projections = projections;
    }

    /**
     * What stands in a stretch.
     *
     * @param view null when only the id is known: then nothing was asked of it yet
     */
    record Candidate(String key, String id, @Nullable Document view) {
        /** Of two for the same hazard, the one that knows more. */
        Candidate better(Candidate other) {
            return view == null ? other : this;
        }
    }

    /**
     * Where to read.
     *
     * @param condition what views must be
     * @param found bounds to the key of {@link ListOrder#NEWEST}
     */
    record Wanted(Document condition, Document found, ListOrder order) {
        /** The condition with what comes behind a key. */
        Document behind(@Nullable String after) {
            Document behind = new Document(condition);
            if (after != null) {
                Document range = new Document(behind.get(order.field(), new Document())).append(order.after(), after);
                behind.append(order.field(), range);
            }
            return behind;
        }

        /** Compares keys in the order of the list. */
        Comparator<String> comparator() {
            return order.direction() > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
        }

        /** The further of the cursor and the first that the days let through; null when it begins at the beginning. */
        @Nullable
        String begin(@Nullable String after) {
            String bound = found.getString(order.after());
            if (bound == null || (after != null && comparator().compare(after, bound) > 0)) {
                return after;
            }
            return bound;
        }

        @Nullable
        String end() {
            return found.getString(order.direction() > 0 ? "$lt" : "$gt");
        }
    }

    /** The first of a stretch behind a key, in the order of the list; fewer than the limit only at its end. */
    List<Candidate> next(Stretch stretch, Wanted wanted, @Nullable String after, int limit) {
        if (stretch instanceof Stretch.InViews views) {
            Document condition = wanted.behind(after);
            // What was asked of the field is asked still.
            condition.putIfAbsent(views.field(), views.value());
            return views(condition, keys(views), wanted.order(), limit);
        }
        if (stretch instanceof Stretch.InPostings postings) {
            return posted(postings, wanted, after, limit);
        }
        if (stretch instanceof Stretch.Together together) {
            TreeMap<String, Candidate> all = new TreeMap<>(wanted.comparator());
            for (Stretch part : together.parts()) {
                next(part, wanted, after, limit).forEach(one -> all.merge(one.key(), one, Candidate::better));
            }
            return all.values().stream().limit(limit).toList();
        }
        return views(wanted.behind(after), HazardListProjection.BY_DEADLINE, wanted.order(), limit);
    }

    private List<Candidate> views(Document condition, Document index, ListOrder order, int limit) {
        List<Candidate> found = new ArrayList<>();
        projections
                .find(NAME, condition, index)
                .sort(new Document(order.field(), order.direction()))
                .limit(limit)
                .forEach(view -> found.add(new Candidate(view.getString(order.field()), view.getString("_id"), view)));
        return found;
    }

    private static Document keys(Stretch.InViews stretch) {
        return HazardListProjection.ordered(stretch.field());
    }

    private List<Candidate> posted(Stretch.InPostings stretch, Wanted wanted, @Nullable String after, int limit) {
        List<Candidate> found = new ArrayList<>();
        for (String key : new Walk(stretch.term(), wanted, after).first(limit)) {
            found.add(new Candidate(key, Lists.id(key), null));
        }
        return found;
    }

    /** A walk along what is posted under a term, a slot at a time. */
    private final class Walk {
        private final Postings posted = projections.postings(NAME);
        private final String term;
        private final boolean backwards;
        private final Comparator<String> order;
        private final @Nullable String begin;
        private final @Nullable String end;
        private final List<String> passed = new ArrayList<>();
        private final TreeSet<String> slot;
        private @Nullable String inSlot;

        Walk(String term, Wanted wanted, @Nullable String after) {
            this.term = term;
            this.backwards = wanted.order().direction() < 0;
            this.order = wanted.comparator();
            this.begin = wanted.begin(after);
            this.end = wanted.end();
            this.slot = new TreeSet<>(order);
        }

        List<String> first(int limit) {
            @Nullable String behind = null;
            boolean more = true;
            int atOnce = FIRST_POSTINGS;
            while (more) {
                List<Postings.Posting> postings =
                        posted.under(term, begin == null ? null : Posted.slot(term, begin), behind, backwards, atOnce);
                more = postings.size() == atOnce;
                for (Postings.Posting posting : postings) {
                    if (!posting.slot().equals(inSlot)) {
                        pass();
                        inSlot = posting.slot();
                        if (passed.size() >= limit || isBehindTheEnd(posting.slot())) {
                            return cut(limit);
                        }
                    }
                    posting.keys().stream().filter(this::isWanted).forEach(slot::add);
                    behind = posting.id();
                }
                atOnce = Math.min(MOST_POSTINGS, Math.max(2 * atOnce, limit - passed.size() - slot.size()));
            }
            pass();
            return cut(limit);
        }

        private void pass() {
            passed.addAll(slot);
            slot.clear();
        }

        private List<String> cut(int limit) {
            return passed.subList(0, Math.min(limit, passed.size()));
        }

        private boolean isBehindTheEnd(String slot) {
            return end != null && order.compare(slot, Posted.slot(term, end)) > 0;
        }

        private boolean isWanted(String key) {
            return (begin == null || order.compare(key, begin) > 0) && (end == null || order.compare(key, end) < 0);
        }
    }

    /** The key of so manieth in a stretch, newest first; null when it has fewer. */
    @Nullable
    String key(Stretch stretch, int number) {
        if (stretch instanceof Stretch.InViews views) {
            Document last = projections
                    .find(NAME, new Document(views.field(), views.value()), keys(views))
                    .sort(new Document(Lists.ORDER, 1))
                    .skip(number - 1)
                    .limit(1)
                    .projection(new Document(Lists.ORDER, 1))
                    .first();
            return last == null ? null : last.getString(Lists.ORDER);
        }
        if (stretch instanceof Stretch.Together together) {
            return together.parts().stream()
                    .map(part -> key(part, number))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        List<Candidate> first =
                next(stretch, new Wanted(new Document(), new Document(), ListOrder.NEWEST), null, number);
        return first.size() < number ? null : first.get(number - 1).key();
    }
}
