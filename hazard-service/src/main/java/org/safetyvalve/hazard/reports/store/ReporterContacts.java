package org.safetyvalve.hazard.reports.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.safetyvalve.hazard.reports.ReporterContact;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.KeyReusedException;
import org.springframework.stereotype.Component;

/** How reporters can be reached, apart from everything else, by the id of the report. */
@Component
class ReporterContacts {
    private final MongoCollection<Document> contacts;

    ReporterContacts(MongoDatabase database) {
        this.contacts = database.getCollection("reporter-contacts");
    }

    /**
     * Keeps a contact, before the report that it belongs to; for a repeat, nothing.
     *
     * @throws KeyReusedException when the key came with another request before
     */
    void keep(String report, ReporterContact contact, CommandContext context) {
        Document document = new Document("_id", report)
                .append("name", contact.name())
                .append("phone", contact.phone())
                .append("request", context.requestHash());
        try {
            StoreErrors.writing(() -> contacts.insertOne(document));
        } catch (MongoException taken) {
            if (!StoreErrors.isDuplicateKey(taken)) {
                throw taken;
            }
            requireSameRequest(report, context);
        }
    }

    private void requireSameRequest(String report, CommandContext context) {
        Document request = new Document("_id", report).append("request", context.requestHash());
        if (StoreErrors.reading(() -> contacts.find(request).first()) == null) {
            throw new KeyReusedException(context.key());
        }
    }

    Optional<ReporterContact> find(String report) {
        return StoreErrors.reading(() -> Optional.ofNullable(
                        contacts.find(new Document("_id", report)).first()))
                .map(kept -> new ReporterContact(kept.getString("name"), kept.getString("phone")));
    }
}
