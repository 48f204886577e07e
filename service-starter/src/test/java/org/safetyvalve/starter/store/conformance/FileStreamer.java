package org.safetyvalve.starter.store.conformance;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.starter.fixture.Stores;

/** A process with a small heap that streams a file into the store and out again, and says whether it is the same. */
final class FileStreamer {
    static final String THE_SAME = "the same";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int CHUNKS_AT_A_TIME = 4;

    private FileStreamer() {}

    static JavaProcess start(String uri, String id, long length, Path said) {
        return JavaProcess.start(
                "streamer",
                List.of(
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        ClassPath.ofThisJvm(entry -> true),
                        FileStreamer.class.getName(),
                        uri,
                        id,
                        String.valueOf(length)),
                said);
    }

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        BsonValue id = new BsonString(arguments[1]);
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        try (MongoClient client = Stores.connect(arguments[0], PATIENCE);
                InputStream in = new DigestInputStream(new Noise(Long.parseLong(arguments[2])), sent);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), received)) {
            GridFSBucket files =
                    GridFSBuckets.create(client.getDatabase(new ConnectionString(arguments[0]).getDatabase()));
            files.uploadFromStream(id, arguments[1], in);
            // Without a batch size a store may answer with 16 MB at a time.
            try (InputStream stored = files.openDownloadStream(id).batchSize(CHUNKS_AT_A_TIME)) {
                stored.transferTo(out);
            }
        }
        System.out.println(MessageDigest.isEqual(sent.digest(), received.digest()) ? THE_SAME : "another");
    }

    /** So many bytes that compress badly, none of which is kept. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(5);
        private long left;

        Noise(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] noise = new byte[(int) Math.min(length, left)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, into, from, noise.length);
            left -= noise.length;
            return noise.length;
        }
    }
}
