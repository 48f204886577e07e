package org.safetyvalve.starter.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.safetyvalve.starter.store.StoreErrors;

/** Which generation of each projection is read, and which is being built: one document a projection. */
final class Generations {
    private final MongoCollection<Document> pointers;

    Generations(MongoDatabase database) {
        this.pointers = database.getCollection("generations");
    }

    /**
     * Which generations there are.
     *
     * @param building the generation that is being built, or empty when none is
     * @param keepsLive whether the live one is read until the one being built holds all that it holds: its topic was lost,
     *     and the new one is filled bit by bit
     */
    record Pointer(int live, Optional<Integer> building, boolean keepsLive) {}

    Pointer read(String projection) {
        Document pointer = pointers.find(new Document("_id", projection)).first();
        if (pointer == null) {
            try {
                pointers.insertOne(new Document("_id", projection).append("live", 1));
            } catch (MongoException taken) {
                if (!StoreErrors.isDuplicateKey(taken)) {
                    throw taken;
                }
            }
            return read(projection);
        }
        return new Pointer(
                pointer.getInteger("live"),
                Optional.ofNullable(pointer.getInteger("building")),
                pointer.getBoolean("keepsLive", false));
    }

    /**
     * Starts to build the next generation, unless one is being built: then that one goes on, and is read as soon as it has
     * caught up, even if a topic was lost.
     */
    int startBuilding(String projection) {
        Pointer pointer = read(projection);
        if (pointer.building().isEmpty()) {
            int next = pointer.live() + 1;
            pointers.updateOne(
                    new Document("_id", projection).append("live", pointer.live()),
                    new Document("$set", new Document("building", next)));
            return next;
        }
        int building = pointer.building().get();
        pointers.updateOne(
                new Document("_id", projection).append("building", building).append("keepsLive", true),
                new Document("$set", new Document("keepsLive", false)));
        return building;
    }

    /**
     * Starts the generation that takes the place of one whose topic was lost, unless that has been done; the live one is
     * read until then.
     */
    void replace(Generation broken) {
        Pointer pointer = read(broken.projection());
        Document id = new Document("_id", broken.projection());
        if (pointer.building().isEmpty() && pointer.live() == broken.number()) {
            pointers.updateOne(
                    id.append("live", broken.number()),
                    new Document("$set", new Document("building", broken.number() + 1).append("keepsLive", true)));
        } else if (pointer.building()
                .filter(building -> building == broken.number())
                .isPresent()) {
            pointers.updateOne(
                    id.append("building", broken.number()),
                    new Document("$set", new Document("building", broken.number() + 1).append("keepsLive", true)));
        } else if (pointer.live() == broken.number()) {
            pointers.updateOne(
                    id.append("live", broken.number()).append("keepsLive", new Document("$exists", false)),
                    new Document("$set", new Document("keepsLive", true)));
        }
    }

    /** Makes the generation that was built the one that is read. One statement: a reader sees the old or the new. */
    void switchTo(String projection, int built) {
        pointers.updateOne(
                new Document("_id", projection).append("building", built),
                new Document("$set", new Document("live", built))
                        .append("$unset", new Document("building", "").append("keepsLive", "")));
    }
}
