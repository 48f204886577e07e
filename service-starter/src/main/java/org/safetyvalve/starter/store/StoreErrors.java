package org.safetyvalve.starter.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.function.Supplier;

/**
 * What an error of the store means. Certain is only what never left this process; whatever was sent and not answered
 * may have been done. An error answer other than a duplicate key is treated as unknown too: a gateway in front of a
 * database (FerretDB) answers so when the database went away in the middle of a commit.
 */
public final class StoreErrors {
    private static final int DUPLICATE_KEY = 11000;

    private StoreErrors() {}

    public static boolean isDuplicateKey(MongoException failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteConcernError() == null
                    && bulk.getWriteErrors().stream().allMatch(StoreErrors::isDuplicateKey);
        }
        if (failure instanceof MongoWriteException write) {
            return write.getError().getCode() == DUPLICATE_KEY;
        }
        return failure.getCode() == DUPLICATE_KEY;
    }

    public static boolean isDuplicateKey(BulkWriteError error) {
        return error.getCode() == DUPLICATE_KEY;
    }

    /**
     * Runs a write.
     *
     * @throws StoreUnavailableException when it was certainly not done
     * @throws OutcomeUnknownException when it may or may not have been done
     * @throws MongoException when a key was already taken ({@link #isDuplicateKey})
     */
    public static <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } catch (MongoException failure) {
            if (isDuplicateKey(failure)) {
                throw failure;
            }
            throw wasNeverSent(failure) ? new StoreUnavailableException(failure) : new OutcomeUnknownException(failure);
        }
    }

    /**
     * Runs a bulk of writes that stand alone.
     *
     * @throws StoreUnavailableException when certainly none was done
     * @throws OutcomeUnknownException when each may or may not have been done
     * @throws MongoBulkWriteException when the store has answered for each, with errors for some
     */
    public static <T> T writingEach(Supplier<T> bulk) {
        try {
            return bulk.get();
        } catch (MongoBulkWriteException answered) {
            if (answered.getWriteConcernError() != null) {
                throw new OutcomeUnknownException(answered);
            }
            throw answered;
        } catch (MongoException failure) {
            throw wasNeverSent(failure) ? new StoreUnavailableException(failure) : new OutcomeUnknownException(failure);
        }
    }

    /**
     * Runs a read.
     *
     * @throws StoreUnavailableException when the store can't answer
     */
    public static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException failure) {
            throw new StoreUnavailableException(failure);
        }
    }

    private static boolean wasNeverSent(MongoException failure) {
        boolean ranOutOfTimeWhileSent = failure instanceof MongoOperationTimeoutException;
        return (failure instanceof MongoTimeoutException && !ranOutOfTimeWhileSent)
                || failure instanceof MongoSocketOpenException
                || failure instanceof MongoNotPrimaryException;
    }
}
