package org.safetyvalve.starter.write;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bson.Document;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;

/**
 * Writes of one kind to one collection that share their messages to the store. A write that finds no message on its way
 * goes at once; those that come while one is on its way wait for it and then go together, sent by the thread of the first
 * of them. So nobody waits for a time to pass, one caller alone pays nothing, and a busy store gets fewer, larger messages.
 *
 * <p>Each write of a message stands alone: its condition holds or not, its id is free or taken, whatever becomes of the
 * others. A message holds no two writes of one document, and is sorted by id, because two messages over the same
 * documents in opposite order can block each other for ever in a store that locks them all.
 *
 * <p>Safe for concurrent use.
 */
final class GroupedWrites<W> {
    private static final int MOST_IN_A_MESSAGE = 64;
    private static final int MOST_ON_THEIR_WAY = 4;

    /** So many must wait for each message on its way before another one goes: a message costs much more than a write. */
    private static final int WORTH_ANOTHER = 8;

    private final boolean conditional;
    private final Message<W> message;
    private final Object lock = new Object();
    private final Deque<Turn<W>> waiting = new ArrayDeque<>();
    private int onTheirWay;

    private GroupedWrites(boolean conditional, Message<W> message) {
        this.conditional = conditional;
        this.message = message;
    }

    /** Conditional updates of single documents. */
    static GroupedWrites<UpdateOneModel<Document>> updating(MongoCollection<Document> documents) {
        BulkWriteOptions eachAlone = new BulkWriteOptions().ordered(false);
        return new GroupedWrites<>(
                true, updates -> documents.bulkWrite(updates, eachAlone).getMatchedCount());
    }

    /** New documents under ids that may be taken: one that is not refused is written. */
    static GroupedWrites<Document> inserting(MongoCollection<Document> documents) {
        InsertManyOptions eachAlone = new InsertManyOptions().ordered(false);
        return new GroupedWrites<>(false, inserts -> {
            documents.insertMany(inserts, eachAlone);
            return inserts.size();
        });
    }

    /** Sends writes to the store, each to stand alone. */
    @FunctionalInterface
    private interface Message<W> {
        /**
         * Returns how many conditions held.
         *
         * @throws MongoBulkWriteException when the store refused some
         */
        int send(List<W> writes);
    }

    /** What the store says of a write. */
    enum Outcome {
        WRITTEN,
        /** Its condition did not hold, or its id is taken. */
        NOT_WRITTEN,
        /** Some of the message's conditions did not hold, perhaps this one. */
        ONE_OF_THESE
    }

    /** A write, and the thread that waits with it until it is answered or is called to send a message. */
    private static final class Turn<W> {
        private final String id;
        private final W write;
        private final Semaphore called = new Semaphore(0);
        private List<Turn<W>> toSend = List.of();
        private Supplier<Outcome> answer = () -> {
            throw new IllegalStateException("not answered");
        };

        Turn(String id, W write) {
            this.id = id;
            this.write = write;
        }
    }

    /**
     * Writes, and waits for what the store says of it. What is thrown may be thrown to others of the same message too.
     *
     * @throws StoreUnavailableException when certainly nothing was written
     * @throws OutcomeUnknownException when it may or may not have been
     */
    Outcome write(String id, W write) {
        Turn<W> turn = new Turn<>(id, write);
        synchronized (lock) {
            waiting.add(turn);
            callTheNext();
        }
        turn.called.acquireUninterruptibly();
        if (!turn.toSend.isEmpty()) {
            sendAndTell(turn.toSend);
        }
        return turn.answer.get();
    }

    /** Calls the first of those that wait to send a message, if one should go now. Called with the lock held. */
    private void callTheNext() {
        boolean worthAnother = onTheirWay < MOST_ON_THEIR_WAY && waiting.size() >= WORTH_ANOTHER * onTheirWay;
        if (waiting.isEmpty() || !worthAnother) {
            return;
        }
        List<Turn<W>> next = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Iterator<Turn<W>> turns = waiting.iterator(); turns.hasNext() && next.size() < MOST_IN_A_MESSAGE; ) {
            Turn<W> turn = turns.next();
            if (ids.add(turn.id)) {
                next.add(turn);
                turns.remove();
            }
        }
        onTheirWay++;
        Turn<W> first = next.get(0);
        first.toSend = next;
        first.called.release();
    }

    private void sendAndTell(List<Turn<W>> unsorted) {
        List<Turn<W>> turns = new ArrayList<>(unsorted);
        turns.sort(Comparator.comparing(turn -> turn.id));
        try {
            send(turns);
        } catch (RuntimeException failure) {
            turns.forEach(turn -> turn.answer = () -> {
                throw failure;
            });
        } catch (Error failure) {
            turns.forEach(turn -> turn.answer = () -> {
                throw failure;
            });
        }
        synchronized (lock) {
            onTheirWay--;
            callTheNext();
        }
        turns.forEach(turn -> turn.called.release());
    }

    private void send(List<Turn<W>> turns) {
        List<W> writes = turns.stream().map(turn -> turn.write).toList();
        List<Turn<W>> taken = new ArrayList<>(turns);
        int done;
        try {
            done = StoreErrors.writingEach(() -> message.send(writes));
        } catch (MongoBulkWriteException partly) {
            for (BulkWriteError error : partly.getWriteErrors()) {
                Turn<W> refused = turns.get(error.getIndex());
                taken.remove(refused);
                refused.answer = () -> afterError(error, partly);
            }
            done = conditional ? partly.getWriteResult().getMatchedCount() : taken.size();
        }
        Outcome outcome =
                done == taken.size() ? Outcome.WRITTEN : done == 0 ? Outcome.NOT_WRITTEN : Outcome.ONE_OF_THESE;
        taken.forEach(turn -> turn.answer = () -> outcome);
    }

    private static Outcome afterError(BulkWriteError error, MongoBulkWriteException partly) {
        if (StoreErrors.isDuplicateKey(error)) {
            return Outcome.NOT_WRITTEN;
        }
        throw new OutcomeUnknownException(partly);
    }
}
