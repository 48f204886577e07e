package org.safetyvalve.accountability.tracings.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/**
 * The histories of traced hazards and accidents, from events only: one document an event, under the event's id, so that an event that
 * comes again is there already.
 */
@Component
public class HazardMoves {
    private final MongoCollection<Document> moves;

    HazardMoves(MongoDatabase database) {
        this.moves = database.getCollection("hazard_moves");
    }

    /** Notes what an event told. */
    public void note(String event, String hazard, long sequence, HazardMove move) {
        Document document = new Document("_id", event)
                .append("hazard", hazard)
                .append("seq", sequence)
                .append("event", move.event())
                .append("state", move.state())
                .append("at", move.at().toString());
        try {
            StoreErrors.writing(() -> moves.insertOne(document));
        } catch (MongoException noted) {
            // The same event was noted before: writing() lets only duplicate keys through.
        }
    }

    List<HazardMove> of(String hazard) {
        return StoreErrors.reading(
                        () -> moves.find(new Document("hazard", hazard)).into(new ArrayList<>()))
                .stream()
                .sorted(Comparator.comparingLong(document -> Fields.number(document, "seq")))
                .map(document -> new HazardMove(
                        document.getString("event"),
                        document.getString("state"),
                        Instant.parse(document.getString("at"))))
                .toList();
    }
}
