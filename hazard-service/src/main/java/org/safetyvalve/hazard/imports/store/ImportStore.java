package org.safetyvalve.hazard.imports.store;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.RowError;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** Imports and their errors. No aggregates: nobody but their importer hears of them before they are done. */
@Component
public class ImportStore {
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> errors;

    ImportStore(MongoDatabase database) {
        this.imports = database.getCollection("imports");
        this.errors = database.getCollection("import-errors");
    }

    /** An error as it is read again. */
    public record StoredError(String key, int row, @Nullable String column, String code, String zh, String en) {}

    /** Keeps a new import; false when there is one with this id. */
    public boolean insert(SheetImport sheet) {
        return StoreErrors.writing(() -> {
            try {
                imports.insertOne(document(sheet));
                return true;
            } catch (MongoWriteException taken) {
                if (taken.getError().getCode() != DUPLICATE_KEY) {
                    throw taken;
                }
                return false;
            }
        });
    }

    public Optional<SheetImport> find(String id) {
        return StoreErrors.reading(
                () -> Optional.ofNullable(imports.find(new Document("_id", id)).first())
                        .map(ImportStore::sheet));
    }

    /** Imports that have not come to an end. */
    public List<SheetImport> unfinished() {
        List<SheetImport> unfinished = new ArrayList<>();
        imports.find(new Document("state", new Document("$in", List.of("WAITING", "RUNNING"))))
                .forEach(stored -> unfinished.add(sheet(stored)));
        return unfinished;
    }

    public void progress(String id, ImportProgress progress) {
        Document set = new Document();
        put(set, progress);
        imports.updateOne(new Document("_id", id), new Document("$set", set));
    }

    /** Keeps errors under the order of their occurrence; the same again does nothing. */
    public void keep(String id, int from, List<RowError> batch) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            RowError error = batch.get(i);
            documents.add(new Document("_id", key(id, from + i))
                    .append("row", error.row())
                    .append(
                            "column",
                            error.column() == null ? null : error.column().zh())
                    .append("reason", document(error.reason())));
        }
        try {
            errors.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoException kept) {
            if (kept.getCode() != DUPLICATE_KEY && !(kept instanceof com.mongodb.MongoBulkWriteException)) {
                throw kept;
            }
        }
    }

    /** Errors of an import after a key, in the order of the sheet. */
    public List<StoredError> errors(String id, @Nullable String after, int limit) {
        return StoreErrors.reading(() -> {
            List<StoredError> found = new ArrayList<>();
            String from = after == null ? id + ' ' : after;
            errors.find(new Document("_id", new Document("$gt", from).append("$lt", id + '!')))
                    .sort(new Document("_id", 1))
                    .limit(limit)
                    .forEach(stored -> {
                        Document reason = stored.get("reason", Document.class);
                        found.add(new StoredError(
                                stored.getString("_id"),
                                stored.getInteger("row"),
                                stored.getString("column"),
                                reason.getString("code"),
                                reason.getString("zh"),
                                reason.getString("en")));
                    });
            return found;
        });
    }

    private static String key(String id, int number) {
        return id + ' ' + String.format(Locale.ROOT, "%08d", number);
    }

    private static Document document(SheetImport sheet) {
        Actor by = sheet.by();
        Document document = new Document("_id", sheet.id())
                .append("campaign", sheet.campaign())
                .append("dryRun", sheet.dryRun())
                .append("fileName", sheet.fileName())
                .append("file", sheet.file().toString())
                .append("requestHash", sheet.requestHash())
                .append("receivedAt", Date.from(sheet.receivedAt()))
                .append(
                        "by",
                        new Document("account", by.account())
                                .append("organisation", by.organisation())
                                .append("organisationName", by.organisationName())
                                .append("kind", by.kind().name())
                                .append("level", by.level().name())
                                .append("district", by.district())
                                .append("sectors", List.copyOf(by.sectors()))
                                .append(
                                        "roles",
                                        by.roles().stream().map(Role::name).toList())
                                .append("historicalImport", by.historicalImport()));
        put(document, sheet.progress());
        return document;
    }

    private static void put(Document document, ImportProgress progress) {
        document.append("state", progress.state().name())
                .append("rows", progress.rows())
                .append("accepted", progress.accepted())
                .append("alreadyThere", progress.alreadyThere())
                .append("refused", progress.refused())
                .append("reason", progress.reason() == null ? null : document(progress.reason()))
                .append("finishedAt", progress.finishedAt() == null ? null : Date.from(progress.finishedAt()));
    }

    private static Document document(Reason reason) {
        return new Document("code", reason.code()).append("zh", reason.zh()).append("en", reason.en());
    }

    private static SheetImport sheet(Document stored) {
        Document by = stored.get("by", Document.class);
        Document reason = stored.get("reason", Document.class);
        Date finished = stored.getDate("finishedAt");
        return new SheetImport(
                stored.getString("_id"),
                stored.getString("campaign"),
                stored.getBoolean("dryRun", false),
                stored.getString("fileName"),
                Path.of(stored.getString("file")),
                new Actor(
                        by.getString("account"),
                        by.getString("organisation"),
                        by.getString("organisationName"),
                        OrganisationKind.valueOf(by.getString("kind")),
                        Level.valueOf(by.getString("level")),
                        by.getString("district"),
                        Set.copyOf(by.getList("sectors", String.class)),
                        Set.copyOf(by.getList("roles", String.class).stream()
                                .map(Role::valueOf)
                                .toList()),
                        by.getBoolean("historicalImport")),
                stored.getDate("receivedAt").toInstant(),
                stored.getString("requestHash"),
                new ImportProgress(
                        ImportProgress.State.valueOf(stored.getString("state")),
                        stored.getInteger("rows"),
                        stored.getInteger("accepted"),
                        stored.getInteger("alreadyThere"),
                        stored.getInteger("refused"),
                        reason == null
                                ? null
                                : new Reason(reason.getString("code"), reason.getString("zh"), reason.getString("en")),
                        finished == null ? null : finished.toInstant()));
    }
}
