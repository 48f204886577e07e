package org.safetyvalve.hazard.hazards.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.ListOrder;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.text.Bigrams;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * Proposes what may be the same hazard, found twice: on the same site, or in the same division and sector, at about the same time,
 * in similar words. A person decides, and merges.
 */
@Component
public class LikelyDuplicates {
    private static final Duration NEAR = Duration.ofDays(30);
    private static final double SIMILAR = 0.45;
    private static final int COMPARED = 1_000;
    private static final int PROPOSED = 5;
    private static final Set<String> NO_LONGER = Set.of("REJECTED", "MERGED");

    private final Lists lists;

    LikelyDuplicates(Lists lists) {
        this.lists = lists;
    }

    /**
     * One that may be the same.
     *
     * @param similarity of the texts, from 0 to 1
     */
    public record Likely(
            String id, String title, @Nullable String address, String state, Instant foundAt, double similarity) {}

    /** The likeliest first; of those that the reader may see, and of the thousand that are nearest to it and newest. */
    public List<Likely> of(Stored<HazardState> hazard, Actor reader) {
        HazardFacts facts = hazard.state().facts();
        Bigrams words = new Bigrams(facts.title() + '\n' + facts.description());
        List<Likely> likely = new ArrayList<>();
        Iterator<Document> candidates = lists.all(near(facts, hazard.state().foundAt(), reader), ListOrder.NEWEST)
                .iterator();
        for (int compared = 0; compared < COMPARED && candidates.hasNext(); compared++) {
            Document one = candidates.next();
            double similarity = words.similarityTo(new Bigrams(one.getString("words")));
            boolean another = !one.getString("_id").equals(hazard.id()) && !NO_LONGER.contains(one.getString("state"));
            if (another && similarity >= SIMILAR) {
                likely.add(new Likely(
                        one.getString("_id"),
                        one.getString("title"),
                        one.getString("address"),
                        one.getString("state"),
                        one.getDate("at").toInstant(),
                        similarity));
            }
        }
        likely.sort(Comparator.comparingDouble(Likely::similarity).reversed().thenComparing(Likely::id));
        return likely.subList(0, Math.min(PROPOSED, likely.size()));
    }

    private static ListFilter near(HazardFacts facts, Instant found, Actor reader) {
        ListFilter filter = new ListFilter(Kind.HAZARD).dated(found.minus(NEAR), found.plus(NEAR));
        if (facts.site() != null) {
            filter.equal("site", facts.site());
        } else {
            filter.equal("district", facts.district()).equal("sector", facts.sector());
        }
        return HazardList.seenBy(reader, filter);
    }
}
