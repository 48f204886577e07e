package org.safetyvalve.notification.deliveries.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.notification.deliveries.DeliveryEvent;
import org.safetyvalve.notification.deliveries.DeliveryStage;
import org.safetyvalve.notification.deliveries.DeliveryState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Reads an account's inbox: what was delivered to its organisation for one of its roles, newest first. */
@Component
public class InboxReader {
    private final MongoDatabase database;
    private final Aggregates aggregates;
    private final DeliveryDefinition definition;
    private final AtomicBoolean indexed = new AtomicBoolean();

    InboxReader(MongoDatabase database, Aggregates aggregates, DeliveryDefinition definition) {
        this.database = database;
        this.aggregates = aggregates;
        this.definition = definition;
    }

    /**
     * One page.
     *
     * @param before order of the last item of the page before, or null for the first page
     * @param unread whether only what nobody has acknowledged is wanted
     */
    public List<Stored<DeliveryState>> page(Actor actor, boolean unread, @Nullable String before, int most) {
        Document filter = filter(actor, unread);
        if (before != null) {
            filter.append("state.order", new Document("$lt", before));
        }
        return StoreErrors.reading(() -> {
            List<String> ids = new ArrayList<>();
            deliveries()
                    .find(filter)
                    .sort(new Document("state.order", -1))
                    .limit(most)
                    .projection(new Document("_id", 1))
                    .forEach(found -> ids.add(found.getString("_id")));
            return ids.stream()
                    .map(id -> aggregates.find(definition, id))
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    /** How many nobody has acknowledged. */
    public long unread(Actor actor) {
        return StoreErrors.reading(() -> deliveries().countDocuments(filter(actor, true)));
    }

    /** One delivery, if it is in the account's inbox. */
    public Optional<Stored<DeliveryState>> find(Actor actor, String id) {
        return aggregates.find(definition, id).filter(one -> one.state().isReadableBy(actor));
    }

    /** What has happened to a delivery. */
    public List<SealedEvent> history(String id) {
        return aggregates.<DeliveryState, DeliveryEvent>history(definition, id);
    }

    private static Document filter(Actor actor, boolean unread) {
        List<String> roles = actor.roles().stream().map(Enum::name).sorted().toList();
        Document filter =
                new Document("state.box", actor.organisation()).append("state.facts.roles", new Document("$in", roles));
        if (unread) {
            filter.append("state.stage", DeliveryStage.DELIVERED.name());
        }
        if (!DeliveryState.readsRestricted(actor)) {
            filter.append("state.facts.restricted", false);
        }
        return filter;
    }

    private MongoCollection<Document> deliveries() {
        MongoCollection<Document> deliveries = database.getCollection(definition.collection());
        if (!indexed.get()) {
            deliveries.createIndex(new Document("state.box", 1).append("state.order", -1));
            indexed.set(true);
        }
        return deliveries;
    }
}
