package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.safetyvalve.starter.events.SealedEvent;

/** The services' ledgers and the topics hold the same events, and nothing waits to be published. */
final class LedgerCheck {
    private final Findings findings;
    private final Map<String, Event> ledger = new HashMap<>();

    LedgerCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Stores stores, History history) {
        stores.byService().forEach(this::read);
        history.events().forEach((id, event) -> {
            Event kept = ledger.get(id);
            findings.require(kept != null, "ledger", event + " is in no ledger");
            if (kept != null) {
                findings.equal(Set.of(), kept.difference(event), "ledger", event + " differs from the ledger's");
            }
        });
        ledger.values()
                .forEach(event -> findings.require(
                        history.events().containsKey(event.id()), "topic", event + " is not on its topic"));
        stores.byService().forEach(this::nothingWaits);
    }

    private void read(String service, MongoDatabase store) {
        for (Document stored : store.getCollection("ledger").find()) {
            Event event = Event.inLedger(SealedEvent.fromLedger(stored));
            findings.equal(stored.getString("_id"), event.id(), "ledger", "the id of an event of " + service);
            findings.require(
                    ledger.put(event.id(), event) == null, "ledger", event + " is in the ledgers of two services");
        }
    }

    /** Every event by id, of all services. */
    Map<String, Event> ledger() {
        return ledger;
    }

    private void nothingWaits(String service, MongoDatabase store) {
        for (String collection : store.listCollectionNames()) {
            for (Document document :
                    store.getCollection(collection).find(new Document("outbox", new Document("$exists", true)))) {
                String which = service + ' ' + collection + ' ' + document.getString("_id");
                findings.require(!document.containsKey("pending"), "pending", which + " is pending");
                findings.require(
                        document.getList("outbox", Document.class).isEmpty(), "outbox", which + " has an outbox");
            }
        }
    }
}
