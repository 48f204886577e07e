package org.safetyvalve.hazard.imports.store;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.RowError;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.SheetMapping;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.Indexes;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** Imports and their errors. No aggregates: nobody but their importer hears of them before they are done. */
@Component
public class ImportStore {
    /** An organisation's, the newest first: a page is read from it, and nothing is sorted. */
    static final Document LISTED =
            new Document("by.organisation", 1).append("receivedAt", -1).append("_id", -1);

    private static final String IMPORTS = "imports";
    private static final Document NEWEST = new Document("receivedAt", -1).append("_id", -1);

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> errors;
    private final Indexes indexes;

    ImportStore(MongoDatabase database) {
        this.indexes = new Indexes(database);
        this.imports = database.getCollection(IMPORTS);
        this.errors = database.getCollection("import-errors");
    }

    /**
     * An error as it is read again; what was kept by an earlier version has no header, value and advice.
     *
     * @param key in the order of the sheet
     */
    public record StoredError(
            String key,
            int row,
            @Nullable String column,
            @Nullable String header,
            @Nullable String value,
            Reason reason) {}

    /** Where an import stands in the list. */
    public record Place(Instant receivedAt, String id) {}

    /** Keeps a new import; false when there is one with this id. */
    public boolean insert(SheetImport sheet) {
        try {
            StoreErrors.writing(() -> imports.insertOne(document(sheet)));
            return true;
        } catch (MongoException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw failure;
            }
            return false;
        }
    }

    public Optional<SheetImport> find(String id) {
        return StoreErrors.reading(
                () -> Optional.ofNullable(imports.find(new Document("_id", id)).first())
                        .map(ImportStore::sheet));
    }

    /** Those of these imports that there are. */
    public List<SheetImport> find(Collection<String> ids) {
        return StoreErrors.reading(() -> imports.find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .map(ImportStore::sheet)
                .into(new ArrayList<>()));
    }

    /**
     * Imports of an organisation, the newest first.
     *
     * @param after the last one of the page before, or null
     */
    public List<SheetImport> list(String organisation, @Nullable Place after, int limit) {
        Document wanted = new Document("by.organisation", organisation);
        if (after != null) {
            Date at = Date.from(after.receivedAt());
            wanted.append("receivedAt", new Document("$lte", at))
                    .append(
                            "$or",
                            List.of(
                                    new Document("receivedAt", new Document("$lt", at)),
                                    new Document("_id", new Document("$lt", after.id()))));
        }
        indexes.ensure(IMPORTS, LISTED, new IndexOptions());
        return StoreErrors.reading(() -> {
            FindIterable<Document> found = imports.find(wanted).sort(NEWEST).limit(limit);
            return (indexes.isMade(IMPORTS, LISTED) ? found.hint(LISTED) : found)
                    .map(ImportStore::sheet)
                    .into(new ArrayList<>());
        });
    }

    /** Imports that have not come to an end. */
    public List<SheetImport> unfinished() {
        List<SheetImport> unfinished = new ArrayList<>();
        imports.find(new Document("state", new Document("$in", List.of("WAITING", "RUNNING"))))
                .forEach(stored -> unfinished.add(sheet(stored)));
        return unfinished;
    }

    /** Keeps how far an import has come, as its next step. */
    public void progress(String id, ImportProgress progress) {
        Document set = new Document();
        put(set, progress);
        imports.updateOne(new Document("_id", id), new Document("$set", set).append("$inc", new Document("step", 1L)));
    }

    /**
     * Keeps errors of whole rows under their places in the sheet, so that a run that starts again keeps none twice; the same
     * again does nothing.
     */
    public void keep(String id, List<RowError> batch) {
        List<Document> documents = new ArrayList<>();
        int row = 0;
        int ofRow = 0;
        for (RowError error : batch) {
            ofRow = error.row() == row ? ofRow + 1 : 0;
            row = error.row();
            documents.add(document(key(id, row, ofRow), error));
        }
        try {
            errors.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw failure;
            }
        }
    }

    /** Errors of an import after a key, in the order of the sheet. */
    public List<StoredError> errors(String id, @Nullable String after, int limit) {
        String from = after == null ? id + ' ' : after;
        return StoreErrors.reading(() -> errors.find(
                        new Document("_id", new Document("$gt", from).append("$lt", id + '!')))
                .sort(new Document("_id", 1))
                .limit(limit)
                .map(ImportStore::error)
                .into(new ArrayList<>()));
    }

    private static String key(String id, int row, int ofRow) {
        return String.format(Locale.ROOT, "%s %08d %03d", id, row, ofRow);
    }

    private static Document document(String key, RowError error) {
        Column column = error.column();
        return new Document("_id", key)
                .append("row", error.row())
                .append("column", column == null ? null : column.zh())
                .append("header", error.header())
                .append("value", error.value())
                .append("reason", document(error.reason()));
    }

    private static StoredError error(Document stored) {
        return new StoredError(
                stored.getString("_id"),
                stored.getInteger("row"),
                stored.getString("column"),
                stored.getString("header"),
                stored.getString("value"),
                reason(stored.get("reason", Document.class)));
    }

    private static Document document(SheetImport sheet) {
        Actor by = sheet.by();
        Document document = new Document("_id", sheet.id())
                .append("campaign", sheet.campaign())
                .append("dryRun", sheet.dryRun())
                .append("mapping", document(sheet.mapping()))
                .append("fileName", sheet.fileName())
                .append("file", sheet.file().toString())
                .append("sha256", sheet.sha256())
                .append("requestHash", sheet.requestHash())
                .append("step", sheet.step())
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

    private static @Nullable Document document(SheetMapping.@Nullable Version mapping) {
        return mapping == null ? null : new Document("id", mapping.id()).append("version", mapping.number());
    }

    private static SheetMapping.@Nullable Version version(@Nullable Document stored) {
        return stored == null
                ? null
                : new SheetMapping.Version(stored.getString("id"), Math.toIntExact(Fields.number(stored, "version")));
    }

    private static void put(Document document, ImportProgress progress) {
        document.append("state", progress.state().name())
                .append("rows", progress.rows())
                .append("accepted", progress.accepted())
                .append("alreadyThere", progress.alreadyThere())
                .append("refused", progress.refused())
                .append("unreported", progress.unreported())
                .append("reason", progress.reason() == null ? null : document(progress.reason()))
                .append("finishedAt", progress.finishedAt() == null ? null : Date.from(progress.finishedAt()));
    }

    private static Document document(Reason reason) {
        return new Document("code", reason.code())
                .append("zh", reason.zh())
                .append("en", reason.en())
                .append("adviceZh", reason.adviceZh())
                .append("adviceEn", reason.adviceEn());
    }

    private static Reason reason(Document stored) {
        return new Reason(
                stored.getString("code"),
                stored.getString("zh"),
                stored.getString("en"),
                Objects.requireNonNullElse(stored.getString("adviceZh"), ""),
                Objects.requireNonNullElse(stored.getString("adviceEn"), ""));
    }

    private static SheetImport sheet(Document stored) {
        Document by = stored.get("by", Document.class);
        Document reason = stored.get("reason", Document.class);
        Date finished = stored.getDate("finishedAt");
        return new SheetImport(
                stored.getString("_id"),
                stored.getString("campaign"),
                stored.getBoolean("dryRun", false),
                version(stored.get("mapping", Document.class)),
                stored.getString("fileName"),
                Path.of(stored.getString("file")),
                stored.getString("sha256"),
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
                stored.containsKey("step") ? Fields.number(stored, "step") : 1,
                new ImportProgress(
                        ImportProgress.State.valueOf(stored.getString("state")),
                        stored.getInteger("rows"),
                        stored.getInteger("accepted"),
                        stored.getInteger("alreadyThere"),
                        stored.getInteger("refused"),
                        stored.getInteger("unreported", 0),
                        reason == null ? null : reason(reason),
                        finished == null ? null : finished.toInstant()));
    }
}
