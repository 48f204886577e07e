package org.safetyvalve.starter.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.safetyvalve.starter.store.StoreErrors;

/** Which generation of each projection is read, and which is being built: one document a projection. */
final class Generations {
    private static final String EDITION = "edition";
    private static final String BUILDING_EDITION = "buildingEdition";

    /** Of what was written before there were editions. */
    private static final int FIRST_EDITION = 1;

    private final MongoCollection<Document> pointers;

    Generations(MongoDatabase database) {
        this.pointers = database.getCollection("generations");
    }

    /**
     * Which generations there are.
     *
     * @param edition of what the live one holds
     * @param building the generation that is being built, or empty when none is
     * @param buildingEdition of what that one will hold
     * @param keepsLive whether the live one is read until the one being built holds all that it holds: its topic was lost,
     *     and the new one is filled bit by bit
     */
    record Pointer(int live, int edition, Optional<Integer> building, int buildingEdition, boolean keepsLive) {

        /** Whether the live one, and one that is to take its place, are of an earlier edition. */
        boolean isBehind(int wanted) {
            return building.isEmpty() ? edition < wanted : buildingEdition < wanted;
        }
    }

    /** @param edition of what a first generation would hold */
    Pointer read(String projection, int edition) {
        Document pointer = pointers.find(new Document("_id", projection)).first();
        if (pointer == null) {
            try {
                pointers.insertOne(
                        new Document("_id", projection).append("live", 1).append(EDITION, edition));
            } catch (MongoException taken) {
                if (!StoreErrors.isDuplicateKey(taken)) {
                    throw taken;
                }
            }
            return read(projection, edition);
        }
        return new Pointer(
                pointer.getInteger("live"),
                pointer.getInteger(EDITION, FIRST_EDITION),
                Optional.ofNullable(pointer.getInteger("building")),
                pointer.getInteger(BUILDING_EDITION, FIRST_EDITION),
                pointer.getBoolean("keepsLive", false));
    }

    /**
     * Starts to build the next generation, unless one is being built: then that one goes on, and is read as soon as it has
     * caught up, even if a topic was lost.
     */
    int startBuilding(String projection, int edition) {
        Pointer pointer = read(projection, edition);
        if (pointer.building().isEmpty()) {
            int next = pointer.live() + 1;
            pointers.updateOne(
                    new Document("_id", projection)
                            .append("live", pointer.live())
                            .append("building", new Document("$exists", false)),
                    new Document("$set", built(next, edition)));
            return next;
        }
        int building = pointer.building().get();
        pointers.updateOne(
                new Document("_id", projection).append("building", building).append("keepsLive", true),
                new Document("$set", new Document("keepsLive", false)));
        return building;
    }

    /**
     * Starts the generation that holds this edition, when neither the live one nor one that is being built does. One of an earlier
     * edition that is being built is given up. Of several instances one starts it.
     */
    void startEdition(String projection, Pointer pointer, int edition) {
        Document seen = new Document("_id", projection).append("live", pointer.live());
        pointer.building()
                .ifPresentOrElse(
                        building -> seen.append("building", building),
                        () -> seen.append("building", new Document("$exists", false)));
        int next = pointer.building().orElse(pointer.live()) + 1;
        pointers.updateOne(seen, new Document("$set", built(next, edition)));
    }

    private static Document built(int number, int edition) {
        return new Document("building", number).append(BUILDING_EDITION, edition);
    }

    /**
     * Starts the generation that takes the place of one whose topic was lost, unless that has been done; the live one is
     * read until then.
     */
    void replace(Generation broken, int edition) {
        Pointer pointer = read(broken.projection(), edition);
        Document id = new Document("_id", broken.projection());
        if (pointer.building().isEmpty() && pointer.live() == broken.number()) {
            pointers.updateOne(
                    id.append("live", broken.number()),
                    new Document("$set", built(broken.number() + 1, edition).append("keepsLive", true)));
        } else if (pointer.building()
                .filter(building -> building == broken.number())
                .isPresent()) {
            pointers.updateOne(
                    id.append("building", broken.number()),
                    new Document("$set", built(broken.number() + 1, edition).append("keepsLive", true)));
        } else if (pointer.live() == broken.number()) {
            pointers.updateOne(
                    id.append("live", broken.number()).append("keepsLive", new Document("$exists", false)),
                    new Document("$set", new Document("keepsLive", true)));
        }
    }

    /** Makes the generation that was built the one that is read. One statement: a reader sees the old or the new. */
    void switchTo(String projection, int built, int edition) {
        pointers.updateOne(
                new Document("_id", projection).append("building", built),
                new Document("$set", new Document("live", built).append(EDITION, edition))
                        .append(
                                "$unset",
                                new Document("building", "")
                                        .append(BUILDING_EDITION, "")
                                        .append("keepsLive", "")));
    }
}
