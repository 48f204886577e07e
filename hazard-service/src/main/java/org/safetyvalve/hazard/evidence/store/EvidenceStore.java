package org.safetyvalve.hazard.evidence.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.evidence.FileType;
import org.safetyvalve.hazard.evidence.KeptFile;
import org.safetyvalve.hazard.evidence.Position;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/**
 * Files and what is known of them. A content is in the bucket under an id of its own before anything speaks of it: one whose upload broke off
 * is never spoken of. Nothing is changed or deleted.
 */
@Component
public class EvidenceStore {
    /** A chunk is 255 kB, and an answer may be 16 MB: so few that one reader takes about a megabyte. */
    private static final int CHUNKS_AT_ONCE = 4;

    private final MongoCollection<Document> known;
    private final GridFSBucket files;

    EvidenceStore(MongoDatabase database) {
        this.known = database.getCollection("evidence");
        this.files = GridFSBuckets.create(database, "evidence-files");
    }

    /** Keeps a content, and returns its name in the bucket. */
    public String keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return StoreErrors.writing(() -> files.uploadFromStream("", in)).toHexString();
        }
    }

    /** Keeps what is known of a file; false when its id is taken. */
    public boolean insert(KeptFile file) {
        try {
            StoreErrors.writing(() -> known.insertOne(document(file)));
            return true;
        } catch (MongoException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw failure;
            }
            return false;
        }
    }

    public Optional<KeptFile> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of these files that there are, in this order. */
    public List<KeptFile> find(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, KeptFile> found = new HashMap<>();
        StoreErrors.reading(() -> known.find(new Document("_id", new Document("$in", ids)))
                        .into(new ArrayList<>()))
                .forEach(stored -> found.put(stored.getString("_id"), file(stored)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Writes a content out as it comes from the store.
     *
     * @throws IOException when the reader is gone
     */
    public void write(String content, OutputStream out) throws IOException {
        try {
            StoreErrors.reading(() -> copy(content, out));
        } catch (UncheckedIOException readerLeft) {
            throw readerLeft.getCause();
        }
    }

    private long copy(String content, OutputStream out) {
        try (GridFSDownloadStream in =
                files.openDownloadStream(new ObjectId(content)).batchSize(CHUNKS_AT_ONCE)) {
            return in.transferTo(out);
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    private static Document document(KeptFile file) {
        Position position = file.position();
        return new Document("_id", file.id())
                .append("name", file.name())
                .append("sha256", file.sha256())
                .append("type", file.type().mediaType())
                .append("size", file.size())
                .append("organisation", file.organisation())
                .append("account", file.account())
                .append("at", Date.from(file.at()))
                .append(
                        "position",
                        position == null
                                ? null
                                : new Document("latitude", position.latitude())
                                        .append("longitude", position.longitude()))
                .append("content", file.content())
                .append("copy", file.copy())
                .append("copySize", file.copySize());
    }

    private static KeptFile file(Document stored) {
        return new KeptFile(
                stored.getString("_id"),
                stored.getString("name"),
                stored.getString("sha256"),
                FileType.ofMediaType(stored.getString("type")),
                Fields.number(stored, "size"),
                stored.getString("organisation"),
                stored.getString("account"),
                stored.getDate("at").toInstant(),
                position(stored.get("position", Document.class)),
                stored.getString("content"),
                stored.getString("copy"),
                Fields.number(stored, "copySize"));
    }

    private static @Nullable Position position(@Nullable Document stored) {
        return stored == null ? null : new Position(stored.getDouble("latitude"), stored.getDouble("longitude"));
    }
}
