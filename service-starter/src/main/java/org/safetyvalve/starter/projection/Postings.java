package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.store.StoreErrors;

/** What polls have posted, in the generation that was live when it was asked for: one walk stays in one. */
public final class Postings {
    private final MongoCollection<Document> collection;

    Postings(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /**
     * What one poll has posted under a term, in a slot.
     *
     * @param id where it stands: to go on behind it
     */
    public record Posting(String id, String slot, List<String> keys) {}

    /**
     * Postings under a term, in the order of their slots or against it; those of one slot in no order, and a key perhaps more than once.
     *
     * @param slot the slot to begin with, or null to begin at the end
     * @param behind the posting after which to go on instead, or null
     */
    public List<Posting> under(
            String term, @Nullable String slot, @Nullable String behind, boolean backwards, int limit) {
        String first = Keys.term(term);
        Document range = new Document("$gt", first).append("$lt", Keys.behind(first));
        if (behind != null) {
            range.append(backwards ? "$lt" : "$gt", behind);
        } else if (slot != null) {
            String begin = Keys.pairs(term, slot);
            range.append(backwards ? "$lt" : "$gt", backwards ? Keys.behind(begin) : begin);
        }
        return StoreErrors.reading(() -> collection
                .find(new Document("_id", range))
                .sort(new Document("_id", backwards ? -1 : 1))
                .limit(limit)
                .map(posting -> posting(posting, first))
                .into(new ArrayList<>()));
    }

    private static Posting posting(Document posting, String first) {
        String id = posting.getString("_id");
        return new Posting(
                id,
                id.substring(first.length(), id.lastIndexOf(Keys.SEPARATOR)),
                List.of(posting.getString("keys").split("\n")));
    }
}
