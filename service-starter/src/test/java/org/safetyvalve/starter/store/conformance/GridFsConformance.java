package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.JavaProcess;

/**
 * Files of up to 50 MB, streamed in and out by the driver's GridFS without being held in memory: photos and documents as evidence.
 * An upload that was not finished shows nothing, and a finished one is byte for byte what was sent.
 */
public abstract class GridFsConformance extends Capability {
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;
    private static final int CHUNK = 255 * 1024;

    @TempDir
    Path directory;

    private GridFSBucket files;

    @BeforeEach
    void openBucket() {
        files = GridFSBuckets.create(database());
    }

    private static byte[] content(int seed, int length) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static BsonValue named(String id) {
        return new BsonString(id);
    }

    private byte[] download(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.downloadToStream(named(id), out);
        return out.toByteArray();
    }

    private List<Integer> chunksOf(String id) {
        return database()
                .getCollection("fs.chunks")
                .find(new Document("files_id", id))
                .sort(new Document("n", 1))
                .map(chunk -> chunk.getInteger("n"))
                .into(new ArrayList<>());
    }

    /** In a process whose heap is smaller than the file. */
    @Test
    void streamsFiftyMegabytesThroughLittleMemory() {
        try (JavaProcess streamer =
                FileStreamer.start(store().uri(), "large", FIFTY_MEGABYTES, directory.resolve("streamer.log"))) {
            assertThat(streamer.endsWithin(Patience.soon().toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(streamer.logTail()).endsWith(FileStreamer.THE_SAME);
        }
        int chunks = (int) ((FIFTY_MEGABYTES + CHUNK - 1) / CHUNK);
        assertThat(chunksOf("large"))
                .isEqualTo(IntStream.range(0, chunks).boxed().toList());
        GridFSFile file = files.find(id("large")).first();
        assertThat(file).isNotNull();
        assertThat(file.getLength()).isEqualTo(FIFTY_MEGABYTES);
    }

    @Test
    void keepsWhatIsSaidAboutAFileAndEndsItWhereItEnds() {
        Document metadata =
                new Document("sha256", "ab").append("type", "image/jpeg").append("size", 7L);
        for (int length : List.of(0, 1, CHUNK, CHUNK + 1)) {
            String id = "file" + length;
            files.uploadFromStream(
                    named(id),
                    "现场照片.jpg",
                    new ByteArrayInputStream(content(length, length)),
                    new GridFSUploadOptions().metadata(metadata));
            assertThat(download(id)).isEqualTo(content(length, length));
            GridFSFile file = files.find(id(id)).first();
            assertThat(file.getMetadata()).isEqualTo(metadata);
            assertThat(file.getFilename()).isEqualTo("现场照片.jpg");
            assertThat(file.getLength()).isEqualTo(length);
        }
    }

    @Test
    void showsNothingOfAnUploadThatIsNotFinished() {
        GridFSUploadStream upload = files.openUploadStream(named("u"), "u");
        upload.write(content(1, 3 * CHUNK));
        upload.flush();
        assertThat(files.find().first()).isNull();
        assertThatThrownBy(() -> download("u")).isInstanceOf(MongoGridFSException.class);
        upload.abort();
        assertThat(chunksOf("u")).isEmpty();

        files.uploadFromStream(named("u"), "u", new ByteArrayInputStream(content(2, CHUNK)));
        assertThat(download("u")).isEqualTo(content(2, CHUNK));
    }

    @Test
    void keepsFilesApartThatComeAtTheSameTime() throws Exception {
        Together.run(4, which -> {
            byte[] content = content(which, 5 * CHUNK + which);
            GridFSBuckets.create(database())
                    .uploadFromStream(named("f" + which), "same name", new ByteArrayInputStream(content));
            return which;
        });
        for (int which = 0; which < 4; which++) {
            assertThat(download("f" + which)).isEqualTo(content(which, 5 * CHUNK + which));
        }
    }

    /** Its place in a file is unique, so that a second upload under the same id can't mix with the first. */
    @Test
    void refusesAnotherFileUnderAnIdThatIsTaken() {
        files.uploadFromStream(named("f"), "f", new ByteArrayInputStream(content(1, 2 * CHUNK)));
        assertThatThrownBy(
                        () -> files.uploadFromStream(named("f"), "f", new ByteArrayInputStream(content(2, 2 * CHUNK))))
                .isInstanceOf(MongoException.class);
        assertThat(download("f")).isEqualTo(content(1, 2 * CHUNK));
        assertThat(chunksOf("f")).containsExactly(0, 1);
        assertThat(database()
                        .getCollection("fs.chunks")
                        .find(new Document("files_id", "f").append("n", 1))
                        .first()
                        .get("data", Binary.class)
                        .length())
                .isEqualTo(CHUNK);
    }
}
