package org.safetyvalve.notification.recipients.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.safetyvalve.notification.recipients.AddressBook;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** Mail addresses of organisations, by role. Personal data: they stay in this store, no event has them. */
@Component
public class RecipientBook implements AddressBook {
    private final MongoDatabase database;

    RecipientBook(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<String> addresses(String organisation, Collection<Role> roles) {
        List<String> ids = roles.stream().map(role -> id(organisation, role)).toList();
        return StoreErrors.reading(() -> {
            TreeSet<String> addresses = new TreeSet<>();
            recipients()
                    .find(new Document("_id", new Document("$in", ids)))
                    .forEach(found -> addresses.addAll(found.getList("addresses", String.class, List.of())));
            return List.copyOf(addresses);
        });
    }

    /** Sets the addresses of one role of an organisation. */
    public void set(String organisation, Role role, List<String> addresses) {
        StoreErrors.writing(() -> recipients()
                .updateOne(
                        new Document("_id", id(organisation, role)),
                        new Document("$set", new Document("addresses", List.copyOf(addresses))),
                        new UpdateOptions().upsert(true)));
    }

    private MongoCollection<Document> recipients() {
        return database.getCollection("recipients");
    }

    private static String id(String organisation, Role role) {
        return organisation + '/' + role.code();
    }
}
