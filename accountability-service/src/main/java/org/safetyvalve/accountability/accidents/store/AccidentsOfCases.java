package org.safetyvalve.accountability.accidents.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccidentsOfHazards;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** Accidents as cases ask about them: the first of each hazard, from before it is recorded. */
@Component
class AccidentsOfCases implements AccidentsOfHazards {
    private final MongoCollection<Document> announced;
    private final StoredRecords records;
    private final AccidentDefinition definition;

    AccidentsOfCases(MongoDatabase database, StoredRecords records, AccidentDefinition definition) {
        this.announced = database.getCollection("accidents_of_hazards");
        this.records = records;
        this.definition = definition;
    }

    /** From now on whoever asks about the hazard is told. */
    void announce(String hazard, String accident) {
        Document first = new Document("_id", hazard).append("accident", accident);
        try {
            StoreErrors.writing(() -> announced.insertOne(first));
        } catch (MongoException known) {
            // One of this hazard was announced before: writing() lets only duplicate keys through.
        }
    }

    /** Accidents that versions of before recorded were not announced. */
    @Override
    public @Nullable String arisenFrom(String hazard) {
        Document first = StoreErrors.reading(
                () -> announced.find(new Document("_id", hazard)).first());
        return first != null ? first.getString("accident") : recorded(hazard);
    }

    private @Nullable String recorded(String hazard) {
        return records.all(definition, StoredRecords.filter("state.facts.hazard", hazard), state -> true).stream()
                .map(stored -> stored.id())
                .findFirst()
                .orElse(null);
    }
}
