package org.safetyvalve.hazard.reports.store;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.reports.Receipt;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.springframework.stereotype.Component;

/**
 * Makes receipts: for the same key the same one, on every instance, so that a repeated report is one report and its receipt need not be kept to
 * be told again. It is HMAC-SHA256 (RFC 2104) of the key under 256 random bits that all instances share; whoever has not got both cannot tell
 * it from random bits. Safe for concurrent use.
 */
@Component
class Receipts {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final Document THE_ONE = new Document("_id", "receipts");

    private final MongoCollection<Document> secrets;
    private volatile @Nullable SecretKeySpec secret;

    Receipts(MongoDatabase database) {
        this.secrets = database.getCollection("public-report-secrets");
    }

    Receipt of(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return Receipt.of(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            known = new SecretKeySpec(readOrMake(), ALGORITHM);
            secret = known;
        }
        return known;
    }

    private byte[] readOrMake() {
        Document kept = read();
        if (kept == null) {
            make();
            kept = read();
        }
        if (kept == null) {
            throw new StoreUnavailableException(
                    new IllegalStateException("the secret is not committed by a majority yet"));
        }
        return kept.get("secret", Binary.class).getData();
    }

    private @Nullable Document read() {
        return StoreErrors.reading(() ->
                secrets.withReadConcern(ReadConcern.MAJORITY).find(THE_ONE).first());
    }

    private void make() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            StoreErrors.writing(() -> secrets.insertOne(new Document(THE_ONE).append("secret", new Binary(random))));
        } catch (MongoException taken) {
            if (!StoreErrors.isDuplicateKey(taken)) {
                throw taken;
            }
        }
    }
}
